# region export
kal export --type Compound --output compounds.csv
kal export --type Compound --filter "IC50 (nM) < 100" | head -n 3
# endregion export
