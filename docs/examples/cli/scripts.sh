# region json
kal records search --type Compound --field MW --limit 2 --json > compounds.json
node -e 'for (const { record_identifier, fields } of require("./compounds.json")) console.log(record_identifier, fields.MW)'
# endregion json

# region code
code=0
kal records search --activity "Plate 99" --ids || code=$?
echo "It ended with $code"
# endregion code
