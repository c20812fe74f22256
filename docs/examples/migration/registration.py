from show import show

from kalbio.client import KaleidoscopeClient

client = KaleidoscopeClient()
activity_id = "5eed0000-0008-4000-8000-00000000000e"

# region stage
import_id = client.registration.stage_drafts(
    activity_id,
    key_field_names=["Alias"],
    data=[{"Alias": "A-1", "SMILES": "CCO"}, {"Alias": "A-2", "SMILES": "CCN"}],
)
# endregion stage
client.imports.get_import(import_id)

# region submit
activity = client.activities.get_activity_by_id(activity_id)
drafts = activity.data_table_draft_record_ids[-2:]
checked = client.registration.validate_drafts(activity_id, drafts)
# endregion submit
client.registration.submit_submission_results(activity_id, checked.id, "success")
# region statuses
submission = client.registration.submit_drafts(activity_id, drafts)
statuses = client.registration.get_draft_statuses(activity_id)
# endregion statuses
show(len(drafts), submission.status, len(statuses))
