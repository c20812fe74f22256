import type { ReactNode } from "react";
import { Logo } from "./logo";
import { Nav } from "./nav";
import styles from "./shell.module.css";
import { SourceBanner } from "./source-banner";

/** The frame of every page: brand and menu beside it on a desk, above and below it on a phone. */
export function Shell({ children }: { children: ReactNode }) {
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        Skip to the content
      </a>
      <header className={styles.side}>
        <div className={styles.brand}>
          <Logo />
          <div>
            <p className={styles.name}>Kal</p>
            <p className={styles.tagline}>SDK demo</p>
          </div>
        </div>
        <Nav />
      </header>
      <div className={styles.body}>
        <SourceBanner />
        <main id="content" tabIndex={-1} className={styles.main}>
          {children}
        </main>
      </div>
    </div>
  );
}
