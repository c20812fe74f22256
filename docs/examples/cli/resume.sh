# The server does not have one of the two files yet.
kal files download --activity "KRAS G12D IC50, plate 1" --output data || echo "It ended with $?"

# region again
kal files download --activity "KRAS G12D IC50, plate 1" --output data
# endregion again
