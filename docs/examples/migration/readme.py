# region program
from kalbio.client import KaleidoscopeClient

# Initialize the client using environment variables
client = KaleidoscopeClient()

# Work with activities
activities = client.activities.get_activity_by_type("experiment")
for activity in activities:
    print(f"Activity: {activity.title} - Status: {activity.status}")
# endregion program
