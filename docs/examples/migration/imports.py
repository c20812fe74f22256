from time import sleep

from show import show

from kalbio.client import KaleidoscopeClient

client = KaleidoscopeClient()

# region push
import_id = client.imports.push_data(
    key_field_names=["Compound ID"],
    data=[
        {"Compound ID": "HAL-0001", "Notes": "From the LIMS"},
        {"Compound ID": "HAL-7000", "Purity (%)": 98.5},
    ],
    set_name="LIMS, week 48",
)
# endregion push

# region wait
while not (done := client.imports.get_import(import_id)).is_complete:
    sleep(1)
# endregion wait
show(done.import_status, done.import_result.records_created, done.import_result.records_updated)
