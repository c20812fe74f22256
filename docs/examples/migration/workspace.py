from show import show

from kalbio.client import KaleidoscopeClient
from kalbio.entity_fields import DataFieldTypeEnum

client = KaleidoscopeClient()

# region programs
program = client.programs.create_program("PRMT5 inhibitors")
client.programs.update_program(program.id, "PRMT5 inhibitors, wave 2")
titles = [program.title for program in client.programs.get_programs()]
# endregion programs
show(titles)

# region labels
labels = {label.label_name: label.id for label in client.labels.get_labels()}
task = client.activities.get_activity_by_id("Order reagents")
task.update(add_label_ids=[labels["Urgent"]])
# endregion labels
show([label.label_name for label in task.labels])

# region workspace
workspace = client.workspace.get_workspace()
members = client.workspace.get_members()
groups = client.workspace.get_groups()
events = client.workspace.get_events(page_size=10)
# endregion workspace
show(workspace.workspace_name, len(members), [group.group_name for group in groups], len(events) > 0)

# region fields
compound_type = client.entity_types.get_type_by_name("Compound")
purity = client.entity_fields.get_data_field_by_id("Purity (%)")
log_d = client.entity_fields.get_or_create_data_field("LogD", DataFieldTypeEnum.NUMBER)
# endregion fields
show(compound_type.slice_name, purity.field_type, log_d.field_name)
