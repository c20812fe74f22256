import { Choice } from "@/components/ui/choice";
import { Icon } from "@/components/ui/icon";
import { fileKind } from "./file-kind";
import styles from "./file-picker.module.css";
import type { FileRef } from "./file-ref";

interface FilePickerProps {
  files: readonly FileRef[];
  chosen: FileRef;
  onChoose: (file: FileRef) => void;
}

export function FilePicker({ files, chosen, onChoose }: FilePickerProps) {
  return (
    <fieldset className={styles.files}>
      <legend className={styles.legend}>Files of activities</legend>
      {files.map((file) => {
        const { icon, label } = fileKind(file);
        return (
          <Choice
            key={`${file.activityId} ${file.fileId}`}
            className={styles.file}
            name="file"
            value={file.fileId}
            checked={file === chosen}
            onChoose={() => onChoose(file)}
          >
            <span className={styles.icon}>
              <Icon name={icon} size={20} />
            </span>
            <span className={styles.text}>
              <span className={styles.name}>{file.name}</span>
              <span className={styles.about}>
                {label} · {file.activityTitle}
              </span>
            </span>
          </Choice>
        );
      })}
    </fieldset>
  );
}
