from pathlib import Path

from show import show

from kalbio.client import KaleidoscopeClient

client = KaleidoscopeClient()
file_id = "5eed0000-0009-4000-8000-000000000001"
activity_id = "5eed0000-0008-4000-8000-000000000009"

# region download
path = client.files.download_file(
    file_id,
    filename="ic50.csv",
    destination="downloads",
    activity_id=activity_id,
)
# endregion download
show(Path(path).name, len(Path(path).read_bytes()))

record = client.records.get_record_by_id({"Compound ID": "HAL-0001"})
# region upload
with open("downloads/ic50.csv", "rb") as file:
    value = record.update_field_file(
        field_id="Spectrum",
        file_name="ic50.csv",
        file_data=file,
        file_type="text/csv",
        activity_id=activity_id,
    )
# endregion upload
show(value is not None)

# region export
compound_type = client.entity_types.get_type_by_name("Compound")
csv = client.exports.pull_data(
    filename="compounds.csv",
    entity_slice_id=compound_type.id,
    download_path="exports",
)
# endregion export
show(Path(csv).name, len(Path(csv).read_text().splitlines()))
