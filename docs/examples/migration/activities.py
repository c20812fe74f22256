from show import show

from kalbio.activities import ActivityStatusEnum
from kalbio.client import KaleidoscopeClient

client = KaleidoscopeClient()

# region get
activity = client.activities.get_activity_by_id("KRAS G12D IC50, plate 1")
experiments = client.activities.get_activity_by_type("experiment")
found = client.activities.search_activities(
    search_text="KRAS",
    statuses=[ActivityStatusEnum.IN_PROGRESS],
    limit=5,
)
# endregion get
show(activity.title, len(experiments), [one.title for one in found])

# region relations
definition = activity.activity_definition
labels = activity.labels
people = activity.assigned_users
records = activity.records
# endregion relations
show(definition.title, len(labels), [one.full_name for one in people], len(records))

# region create
programs = client.programs.get_programs()
new_activity = client.activities.create_activity(
    title="Synthesis of HAL-0031",
    activity_type="experiment",
    program_ids=[programs[0].id],
    activity_definition_id="Biochemical IC50 assay",
)
# endregion create
show(new_activity.title, new_activity.activity_type)

# region update
new_activity.update(
    status=ActivityStatusEnum.IN_PROGRESS,
    due_date="2026-12-01T00:00:00.000Z",
    description=None,
)
# endregion update
show(new_activity.status, new_activity.description)

# region records
compound = client.records.get_record_by_id({"Compound ID": "HAL-0001"})
new_activity.add_records([compound.id])
holds_it = new_activity.has_record(compound)
measured = activity.get_record_data()
# endregion records
show(holds_it, len(measured))
