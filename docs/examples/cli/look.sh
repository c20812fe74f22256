# region activities
kal activities list --type experiment --status "in progress"
kal activities get "KRAS G12D IC50, plate 1"
# endregion activities

# region records
kal records search --type Compound --filter "IC50 (nM) < 100" --sort "IC50 (nM)" --field "IC50 (nM)"
kal records search --activity "KRAS G12D IC50, plate 1" --ids
# endregion records
