cat > plate.csv << 'END'
Compound,Common name,Remark
HAL-9001,Newazole,
HAL-9002,Oldazole,look again
END

# region check
kal import plate.csv --map "Compound=Compound ID" --skip Remark --dry-run
# endregion check

# region send
kal import plate.csv --map "Compound=Compound ID" --skip Remark
# endregion send

gzip plate.csv

# region pipe
gunzip -c plate.csv.gz | kal import - --map "Compound=Compound ID" --skip Remark
# endregion pipe
