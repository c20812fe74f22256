echo "$SECRET" > secret.txt

# region save
kal login --client-id "$CLIENT_ID" --client-secret-stdin --save < secret.txt
# endregion save

kal activities list --limit 1

# region forget
kal logout
# endregion forget
