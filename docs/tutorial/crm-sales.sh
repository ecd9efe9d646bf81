#!/usr/bin/env bash
# From a spreadsheet of customers to a won deal: the command-line half of the tutorial (crm-sales.en.md).
#
# Wants in the environment
#   DATA          folder with accounts.csv, sales_pipeline.csv, sales_teams.csv, products.csv
#   KEYUAN_URL    a running Keyuan that was just set up, e.g. http://127.0.0.1:8080
#   KEYUAN_TOKEN  an administrator's API token with the scopes read and write
#   KEYUAN_DATA   the server's data folder (only named at the end, for the backup)
# and the program `keyuan` on the PATH. Ends with 0 when every figure came out right.
set -euo pipefail
: "${DATA:?}" "${KEYUAN_URL:?}" "${KEYUAN_TOKEN:?}"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

say() { printf '\n== %s\n' "$*"; }
api() { # METHOD PATH [JSON]
  curl --silent --show-error --fail-with-body -X "$1" "$KEYUAN_URL/api/v1$2" \
    -H "Authorization: Bearer $KEYUAN_TOKEN" -H 'Content-Type: application/json' -H 'Accept-Language: en' \
    ${3:+--data "$3"}
}
value() { # NAME: the first string or number of that name in the JSON on stdin
  sed -E "s/.*\"$1\":\"?([^\",}]*).*/\1/;q"
}
expect() { # WHAT WANTED GOT
  [[ $2 == "$3" ]] || { echo "$1: wanted $2, got $3" >&2; exit 1; }
  echo "$1: $3"
}

say 'The company: three regional offices, six managers, their agents'
address() { tr '[:upper:] ' '[:lower:].' <<<"$1"; }
{ echo 'Name'; tail -n +2 "$DATA/sales_teams.csv" | cut -d, -f3 | tr -d '\r' | sort -u; } >"$work/departments.csv"
keyuan import "$work/departments.csv" --entity departments
{
  echo 'Name,Email,Department,Roles'
  tail -n +2 "$DATA/sales_teams.csv" | tr -d '\r' | cut -d, -f2,3 | sort -u | while IFS=, read -r name office; do
    echo "$name,$(address "$name")@example.com,$office,sales_manager"
  done
} >"$work/managers.csv"
keyuan import "$work/managers.csv" --entity users --key email
{
  echo 'Name,Email,Department,Manager,Roles'
  tail -n +2 "$DATA/sales_teams.csv" | tr -d '\r' | while IFS=, read -r name manager office; do
    echo "$name,$(address "$name")@example.com,$office,$manager,sales"
  done
} >"$work/agents.csv"
keyuan import "$work/agents.csv" --entity users --key email

say 'The way they sell: four stages'
pipeline=$(api POST /pipelines '{"name":"Hardware sales","position":0}' | value id)
position=0
for stage in Prospecting:open:10 Engaging:open:40 Won:won:100 Lost:lost:0; do
  IFS=: read -r name kind probability <<<"$stage"
  api POST /stages "{\"name\":\"$name\",\"pipeline\":\"$pipeline\",\"position\":$((position++)),\"kind\":\"$kind\",\"probability\":$probability}" >"$work/stage.json"
done

say '85 accounts: the rehearsal first, which names the typo in the source, and writes nothing'
keyuan import "$DATA/accounts.csv" --entity accounts --key name --rehearse | tee "$work/rehearsal.txt"
grep -q 'not known: industry "technolgy"' "$work/rehearsal.txt"
# A parent company may stand below its daughter, so a second pass sets the parents.
fix=(--replace industry:technolgy=information_technology)
keyuan import "$DATA/accounts.csv" --entity accounts --key name "${fix[@]}"
keyuan import "$DATA/accounts.csv" --entity accounts --key name "${fix[@]}" --mode update
expect 'accounts' 85 "$(api GET '/accounts?limit=1' | sed -E 's/.*"total":([0-9]+).*/\1/')"

say '8,800 opportunities; the file does not say by which pipeline, so it gets a column that does'
sed -e '1s/\r\{0,1\}$/,Pipeline/' -e '2,$s/\r\{0,1\}$/,Hardware sales/' "$DATA/sales_pipeline.csv" >"$work/sales_pipeline.csv"
keyuan import "$work/sales_pipeline.csv" --entity opportunities --column opportunity_id=name

say 'The figures'
filter=$(printf '{"all":[["pipeline","=","%s"]]}' "$pipeline")
figures=$(curl --silent --show-error --fail-with-body -G "$KEYUAN_URL/api/v1/opportunities/aggregate" \
  -H "Authorization: Bearer $KEYUAN_TOKEN" --data-urlencode "filter=$filter" \
  --data-urlencode 'group=stage' --data-urlencode 'measures=count,sum:amount,avg:cycle_days')
stage_figure() { # STAGE FIGURE
  grep -oE "\"title\":\"$1\"\},[^}]*" <<<"$figures" | sed -E "s/.*\"$2\":([0-9.]+).*/\1/"
}
expect 'won' 4238 "$(stage_figure Won count)"
expect 'lost' 2473 "$(stage_figure Lost count)"
expect 'engaging' 1589 "$(stage_figure Engaging count)"
expect 'prospecting' 500 "$(stage_figure Prospecting count)"
expect 'value won' 10005534 "$(stage_figure Won sum_amount)"
expect 'mean cycle of won deals, days' 51.78 "$(stage_figure Won avg_cycle_days | sed -E 's/^([0-9]+\.[0-9]{2}).*/\1/')"

say 'A salesperson finds a customer by a few letters'
api GET '/search?q=cancity' | value title

say 'A lead comes in, is followed up, converted and won'
lead=$(api POST /leads '{"name":"欧阳明华","company":"深圳市星河云科技有限公司","mobile":"138 0013 8000","source":"exhibition"}' | value id)
api POST /activities "{\"kind\":\"follow_up\",\"channel\":\"call\",\"lead\":\"$lead\",\"summary\":\"Wants a quote for ten machines\"}" >"$work/follow-up.json"
converted=$(api POST "/leads/$lead/conversion" "{\"opportunity\":{\"name\":\"Ten machines\",\"amount\":48210,\"pipeline\":\"$pipeline\"}}")
deal=$(value opportunity <<<"$converted")
won=$(api GET "/stages?pipeline=$pipeline&kind=won" | value id)
expect 'the deal' won "$(api POST "/opportunities/$deal/stage" "{\"stage\":\"$won\"}" | value status)"
echo
echo "Done. A copy of everything: keyuan backup --data ${KEYUAN_DATA:-DIR} keyuan.backup"
