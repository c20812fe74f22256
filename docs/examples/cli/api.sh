# region api
kal api /workspaces/events --query page_size=1 --json
kal api /programs --method POST --body '{"title": "PRMT5 inhibitors"}' --include --json
# endregion api
