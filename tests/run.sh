#!/usr/bin/env bash
# Installs what the tests need and runs them all. The last line is "N passed, N failed, N skipped" over every test project.
#   bash tests/run.sh          the everyday run (CI)
#   bash tests/run.sh --full   also the long runs: hundreds of kills, 100,000 cases
set -uo pipefail
cd "$(dirname "$0")/.."

filter='Size!=Full'
[ "${1:-}" = "--full" ] && filter=''

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

# Chromium comes from the system's packages: a browser that the test library downloads itself is neither reachable nor kept patched.
if ! command -v chromium >/dev/null && ! command -v chromium-browser >/dev/null && ! command -v google-chrome >/dev/null; then
  as_root apt-get update -qq && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-liberation >/dev/null \
    || { echo "Chromium could not be installed."; echo "0 passed, 1 failed, 0 skipped"; exit 1; }
fi

# Reads PDF files, as a server with Attachments:PdfToText does. Without it the tests of that are skipped, and nothing else.
command -v pdftotext >/dev/null || { as_root apt-get update -qq && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq poppler-utils >/dev/null; } \
  || echo "poppler-utils could not be installed: tests that read PDF files are skipped."

results="$PWD/tests/results"
rm -rf "$results"
mkdir -p "$results"

# Two cores, many projects: one build up front, then each project's tests one after the other.
if ! dotnet build Kgc.QualityDesk.sln -warnaserror --nologo -v quiet -clp:NoSummary; then
  echo "The build failed."
  echo "0 passed, 1 failed, 0 skipped"
  exit 1
fi

passed=0 failed=0 skipped=0 projects=0
for project in tests/*.Tests/*.csproj; do
  name=$(basename "$project" .csproj)
  projects=$((projects + 1))
  echo "== $name"
  dotnet test "$project" --no-build --nologo ${filter:+--filter "$filter"} \
    --results-directory "$results" --logger "trx;LogFileName=$name.trx" --logger "console;verbosity=minimal"
  status=$?
  counters=$(grep -o '<Counters [^>]*>' "$results/$name.trx" 2>/dev/null | head -n 1)
  count() { printf '%s' "$counters" | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*' || echo 0; }
  total=$(count total) executed=$(count executed) ok=$(count passed)
  bad=$((executed - ok))
  # A project that stops without a report, or red without a red test, counts as one failure: nothing passes by silence.
  if [ -z "$counters" ] || [ "$total" = 0 ] || { [ "$status" != 0 ] && [ "$bad" = 0 ]; }; then bad=$((bad + 1)); fi
  passed=$((passed + ok)) failed=$((failed + bad)) skipped=$((skipped + total - executed))
done

[ "$projects" = 0 ] || [ $((passed + failed)) = 0 ] && failed=$((failed + 1))
# What failed stands at the end, where it is read, with what it said: thousands of lines may stand before it.
awk '/<UnitTestResult /{ failed = /outcome="Failed"/; if (failed) { match($0, /testName="[^"]*"/); print "FAILED " substr($0, RSTART + 10, RLENGTH - 11); lines = 0 } }
     failed && /<Message>/{ message = 1 }
     message && lines++ < 20{ gsub(/<\/?(Message|StackTrace)>/, ""); print }
     /<\/StackTrace>|<\/ErrorInfo>/{ message = 0 }' "$results"/*.trx 2>/dev/null

echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ]
