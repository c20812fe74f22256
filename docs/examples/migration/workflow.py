import os

from kalbio.activities import ActivityStatusEnum
from kalbio.client import KaleidoscopeClient

client_id = os.environ["KALEIDOSCOPE_API_CLIENT_ID"]
client_secret = os.environ["KALEIDOSCOPE_API_CLIENT_SECRET"]
url = os.environ["KALEIDOSCOPE_API_URL"]

# region client
client = KaleidoscopeClient(client_id, client_secret, url)
# endregion client

# region program
programs = client.programs.get_programs()
program = programs[0]
print(f"Working with program: {program.title}")

entity_types = client.entity_types.get_types()
compound_type = next(
    et for et in entity_types if et.slice_name == "Compound"
)

record_ids = client.records.search_records(
    entity_slice_id=compound_type.id,
    limit=10,
)
print(f"Found {len(record_ids)} compound records")

record = client.records.get_record_by_id(record_ids[0])
assert record
print(f"Record: {record.record_identifier}")

activity = client.activities.create_activity(
    title="Quality Check",
    activity_type="task",
    program_ids=[program.id],
)

record.add_value(
    field_id="Notes",
    content="Quality check completed successfully",
    activity_id=activity.id,
)

activity.update(status=ActivityStatusEnum.COMPLETE)
print(f"{activity.title}: {activity.status}")
# endregion program
