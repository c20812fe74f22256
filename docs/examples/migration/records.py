from show import show

from kalbio.client import KaleidoscopeClient

client = KaleidoscopeClient()
first_id = "5eed0000-0067-4000-8000-000000000001"
second_id = "5eed0000-0067-4000-8000-000000000002"

# region one
by_id = client.records.get_record_by_id(first_id)
by_keys = client.records.get_record_by_id({"Compound ID": "HAL-0001"})
missing = client.records.get_record_by_id({"Compound ID": "HAL-9999"})
# endregion one
show(by_id.record_identifier, by_keys.id == by_id.id, missing)

# region many
records = client.records.get_records_by_ids([first_id, second_id])
# endregion many
show([record.record_identifier for record in records])

# region search
compound_type = client.entity_types.get_type_by_name("Compound")
weight = client.entity_fields.get_data_field_by_id("MW")
ids = client.records.search_records(
    entity_slice_id=compound_type.id,
    search_text="HAL",
    entity_field_filters=[
        {"field_id": weight.id, "filter_type": "is_greater_than", "filter_prop": 400}
    ],
    entity_field_sorts=[{"field_id": weight.id, "descending": True}],
    limit=3,
)
# endregion search
show(ids)

# region create
made = client.records.get_or_create_record({"Compound ID": "HAL-0999"})
# endregion create
show(made.record_identifier)
