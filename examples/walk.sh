#!/bin/sh
# Walks from a team through its group and its ties to the final, with curl alone. Every answer is one line of JSON.
#
#   examples/walk.sh [TEAM] [HOST] [SEASON]
set -eu
team=${1:-San Simón}
host=${2:-http://localhost:4000}
season=${3:-copa-peru-2013}

# Sends a document and its variables by GET; --data-urlencode escapes both. An answer with errors, which come first in it,
# ends the walk.
ask() {
  answer=$(curl --silent --show-error --fail-with-body --get "$host/graphql" \
    --data-urlencode "query=$1" --data-urlencode "variables=$2") || { echo "$answer" && exit 1; }
  echo "$answer"
  case $answer in '{"errors"'*) exit 1 ;; esac
}

# The id in an answer that has one at most.
id_of() {
  sed -n 's/.*"id":"\([^"]*\)".*/\1/p'
}

of_team="{\"team\": \"$team\", \"season\": \"$season\"}"

ask 'query Groups($team: String!, $season: String!) {
  team(name: $team) {
    name
    groups(season: $season) { name standings { position team { name } points } }
  }
}' "$of_team"

# The first match outside a group belongs to the first tie, and each tie leads to its winner's next.
first=$(ask 'query FirstTie($team: String!, $season: String!) {
  matches(first: 1, orderBy: PLAYED_ASC, where: { team: $team, season: $season, inGroup: false }) {
    nodes { tie { id } }
  }
}' "$of_team")
tie=$(echo "$first" | id_of)

while [ -n "$tie" ]; do
  ask 'query Tie($id: ID!) {
    node(id: $id) {
      ... on Tie { round { name } team1 { name } team2 { name } legs { score } explanation winner { name } }
    }
  }' "{\"id\": \"$tie\"}"
  next=$(ask 'query Next($id: ID!) { node(id: $id) { ... on Tie { next { id } } } }' "{\"id\": \"$tie\"}")
  tie=$(echo "$next" | id_of)
done
