# region activity
kal files download --activity "KRAS G12D IC50, plate 1" --output data
# endregion activity

# region ids
kal files download 5eed0000-0009-4000-8000-000000000004=reagents.csv --output data
# endregion ids
