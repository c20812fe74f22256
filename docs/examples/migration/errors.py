from show import show

from kalbio.client import KalbioAPIError, KaleidoscopeClient

client = KaleidoscopeClient()

# region catch
try:
    client.activities.create_activity(title="", activity_type="task")
except KalbioAPIError as error:
    print(error.status_code)
# endregion catch

# region cache
client.activities.get_activities.cache_clear()
with client.cache_disabled():
    fresh = client.activities.get_activities()
# endregion cache
show(len(fresh))
