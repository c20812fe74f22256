from show import show

from kalbio.client import KaleidoscopeClient

client = KaleidoscopeClient()

# region read
record = client.records.get_record_by_id({"Compound ID": "HAL-0001"})
newest = record.get_value_content("IC50 (nM)")
of_plate_1 = record.get_value_content("IC50 (nM)", activity_id="KRAS G12D IC50, plate 1")
with_batches = record.get_value_content("Purity (%)", include_sub_record_values=True)
# endregion read
show(newest, of_plate_1, with_batches)

# region activity
of_activity = record.get_activity_data("KRAS G12D IC50, plate 1")
# endregion activity
show(len(of_activity))

# region write
value = record.add_value("IC50 (nM)", 39.5, activity_id="KRAS G12D IC50, plate 1")
record.update_field("Notes", "Measured again", activity_id=None)
# endregion write
show(value.content, record.get_value_content("Notes"))

# region history
ic50 = client.entity_fields.get_data_field_by_id("IC50 (nM)")
history = [(value.created_at, value.content) for value in record.record_values[ic50.id]]
every_value = record.get_values()
# endregion history
show([str(content) for _, content in history[1:]], len(every_value))
