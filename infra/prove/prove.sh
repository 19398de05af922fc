#!/usr/bin/env bash
# Proves on a bare machine with the .NET SDK that what is published works as it is installed: by a user without
# privileges, from a folder that nobody may write to. It publishes, migrates, analyses a simulated estate, backs the
# database up, restores it elsewhere, and compares the reports of both.
#
#   infra/prove/prove.sh [FOLDER]     works in FOLDER, which it makes, or in a temporary one that it removes
#
# As root, it runs the program as the user "nobody", without the means to gain privileges; else as whoever calls it.
set -euo pipefail
cd "$(dirname "$0")/../.."

simulator=""
ended() {
  [ -z "$simulator" ] || kill "$simulator" 2>/dev/null || true
  if [ "$temporary" = yes ]; then
    chmod -R u+w "$folder"
    rm -rf "$folder"
  fi
}
trap ended EXIT

temporary=no
if [ $# -gt 0 ]; then
  folder=$(mkdir -p "$1" && cd "$1" && pwd)
  [ -z "$(ls -A "$folder")" ] || { echo "$folder is not empty; name a new folder." >&2; exit 2; }
else
  folder=$(mktemp -d)
  temporary=yes
fi
chmod 755 "$folder"

step() { printf '%s\n' "== $*"; }

step_down=()
if [ "$(id -u)" = 0 ]; then
  step_down=(setpriv --reuid=nobody --regid=nogroup --clear-groups --no-new-privs --inh-caps=-all --bounding-set=-all --)
fi

step "Publish"
dotnet publish src/CostOptimizer.Worker -c Release -o "$folder/app" -v quiet --nologo
chmod -R a-w,a+rX "$folder/app"
mkdir "$folder/state" "$folder/elsewhere"
[ "$(id -u)" != 0 ] || chown nobody:nogroup "$folder/state" "$folder/elsewhere"

environment=(
  env -i "PATH=$PATH" HOME="$folder/state" DOTNET_EnableDiagnostics=0 DOTNET_ROOT="${DOTNET_ROOT:-$(dirname "$(readlink -f "$(command -v dotnet)")")}"
  COSTOPT_Storage__Path="$folder/state/costoptimizer.db"
)

step "The install folder cannot be written to"
if [ "$(id -u)" = 0 ] && "${step_down[@]}" touch "$folder/app/written" 2>/dev/null; then
  echo "The user could write to $folder/app." >&2
  exit 1
fi

cd "$folder/state"
step "Migrate"
"${step_down[@]}" "${environment[@]}" "$folder/app/costopt" database migrate

step "Simulate AWS"
"${step_down[@]}" "${environment[@]}" "$folder/app/costopt" simulate >"$folder/simulator.txt" &
simulator=$!
for _ in $(seq 300); do
  grep -q AWS_ENDPOINT_URL "$folder/simulator.txt" && break
  kill -0 "$simulator" || exit 1
  sleep 0.1
done

# It prints when its clock stands still, and the settings of each of its accounts; the first will do.
now=$(sed -nE 's/.*--now ([^ ]+).*/\1/p' "$folder/simulator.txt")
read -ra account <<<"$(grep -m1 AWS_ENDPOINT_URL "$folder/simulator.txt")"
environment+=("${account[@]}")

step "Analyse"
"${step_down[@]}" "${environment[@]}" "$folder/app/costopt" analyze --now "$now"
kill "$simulator"
"${step_down[@]}" "${environment[@]}" "$folder/app/costopt" report -o "$folder/state/report.html"

step "Back up, and restore elsewhere"
"${step_down[@]}" "${environment[@]}" "$folder/app/costopt" database backup "$folder/state/backup.db"
"${step_down[@]}" cp "$folder/state/backup.db" "$folder/elsewhere/costoptimizer.db"
environment+=("COSTOPT_Storage__Path=$folder/elsewhere/costoptimizer.db")
"${step_down[@]}" "${environment[@]}" "$folder/app/costopt" report -o "$folder/elsewhere/report.html"

step "Compare"
cmp "$folder/state/report.html" "$folder/elsewhere/report.html"
echo "Equal: the report of the restored database is the report of the original, $(stat -c %s "$folder/state/report.html") bytes."
