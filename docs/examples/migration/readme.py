# region program
from kalbio.client import KaleidoscopeClient

# Initialize the client using environment variables
client = KaleidoscopeClient()

# Work with activities
activities = client.activities.get_activities()
for activity in activities:
    print(f"Activity: {activity.title} - Status: {activity.status}")
# endregion program
