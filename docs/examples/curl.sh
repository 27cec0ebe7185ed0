#!/usr/bin/env bash
# Tells Aftermerge of a deployment, and of an incident with the change that caused it, and reads both back.
#
#   AFTERMERGE_URL=http://127.0.0.1:3000 AFTERMERGE_TOKEN=am_live_… bash curl.sh
#
# The token needs ingest:deployments, ingest:incidents and read. Sending the same twice is once, so a step that failed
# can be run again.
set -euo pipefail

send() {
  local answer
  answer=$(curl --silent --show-error --fail-with-body --retry 5 --retry-connrefused --max-time 60 \
    --request POST "$AFTERMERGE_URL/api/v1/$1" \
    --header "Authorization: Bearer $AFTERMERGE_TOKEN" \
    --header 'Content-Type: application/json' \
    --data-binary @-) || { echo "$answer" >&2; return 1; }
  echo "$answer"
  # Each item has a result of its own: the request may succeed where an item is refused.
  [[ $answer == *'"rejected":0'* ]]
}

read_back() {
  curl --silent --show-error --fail-with-body --max-time 60 "$AFTERMERGE_URL/api/v1/$1" \
    --header "Authorization: Bearer $AFTERMERGE_TOKEN"
  echo
}

send deployments <<'JSON'
{
  "items": [
    {
      "source": "example-curl",
      "externalId": "deployment-1",
      "service": "checkout-api",
      "sha": "4f2a9c1d",
      "result": "SUCCESS",
      "finishedAt": "2026-03-05T13:40:00Z"
    }
  ]
}
JSON

send incidents <<'JSON'
{
  "items": [
    {
      "source": "example-curl",
      "externalId": "incident-1",
      "title": "Checkout answers 500",
      "severity": "SEV2",
      "service": "checkout-api",
      "startedAt": "2026-03-05T14:05:00Z",
      "resolvedAt": "2026-03-05T14:45:00Z",
      "causes": [
        { "change": { "repository": "shop/checkout", "sha": "4f2a9c1d" }, "certainty": "SUSPECTED" }
      ]
    }
  ]
}
JSON

read_back 'incidents?q=Checkout%20answers%20500'
