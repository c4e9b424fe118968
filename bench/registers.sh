#!/bin/sh
# Times what a study does with registers, from the files to the flags, and prints tables: 5.5 million
# synthetic companies with 2.75 million accounts and 11,000 employers, at postcodes out of the 2.7
# million of the United Kingdom, in ITL1 and ITL2 areas; then 500,000 of them beside pandas and
# geopandas (Debian: python3-pandas, python3-geopandas, python3-rtree). DATA is the folder of data with
# the table of postcodes. The files (about 1.5 GB) are made in the system's temporary folder and deleted
# at the end.
set -eu
cd "$(dirname "$0")/.."
rows=${ROWS:-5500000}
some=${SOME:-500000}
python=${PYTHON:-/usr/bin/python3}
table=uk-postcodes-latlon-2025-05.csv.gz
postcodes=$(find "${DATA:-../shared/data}" -name "$table" | head -n 1)
if [ -z "$postcodes" ]; then
  echo "$table is not in ${DATA:-../shared/data}: set DATA to the folder that has it." >&2
  exit 2
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM

mvn -q -B -DskipTests ${AGGLO_MAVEN_OPTIONS:-} -pl bench -am package dependency:build-classpath \
  -Dmdep.outputFile=target/classpath -Dmdep.includeScope=runtime
classes="bench/target/classes:$(cat bench/target/classpath)"

# A study of as many companies, in a folder of that name.
make() {
  mkdir -p "$folder/$1/study/data" "$folder/$1/data"
  cp bench/registers/*.yaml examples/south-yorkshire/clusters.yaml "$folder/$1/study"
  cp examples/great-britain/data/areas.csv examples/great-britain/data/outlines.csv "$folder/$1/study/data"
  cp "$postcodes" "$folder/$1/data"
  java -cp "$classes" org.agglo.bench.RegisterFolder "$folder/$1/data" "$postcodes" "$1"
  cat "$folder/$1/data"/* >/dev/null
}

# With the flags of agglo run.
run() {
  java -XX:+UseSerialGC -cp "$classes" org.agglo.bench.RegisterTimes \
    "$folder/$1/study" "$folder/$1/data" flag
}

seconds() { sed -n "s/^$1 \([0-9.]*\).*/\1/p" "$2"; }

make "$rows"
run "$rows" >"$folder/all"
make "$some"
run "$some" >"$folder/some"

printf 'Synthetic registers: %s companies, half as many accounts, one employer in 500, at real postcodes.\n' "$rows"
printf 'From CSV to relations in Parquet, as a study does it, once.\n\n'
echo '| stage | time | most memory | target |'
echo '|---|---|---|---|'
awk '{
  if ($1 == "whole") printf "| whole process | %s s | %s MB | 30 s, 4,096 MB |\n", $2, $3
  else printf "| %s | %s s | %s MB | – |\n", $1, $2, $3
}' "$folder/all"

if "$python" bench/peers/registers.py "$folder/$some/data" "$postcodes" \
  "$folder/$some/study/data/outlines.csv" >"$folder/peer" 2>"$folder/peer-log"; then
  printf '\nThe same of %s companies, beside %s, in memory, nothing written.\n\n' \
    "$some" "$(sed -n 's/^versions //p' "$folder/peer")"
  echo '| stage | Agglo | pandas | times Agglo |'
  echo '|---|---|---|---|'
  for stage in gather locate resolve flag whole; do
    own=$(seconds $stage "$folder/some")
    peer=$(seconds $stage "$folder/peer")
    printf '| %s | %s s | %s s | %s |\n' $stage "$own" "$peer" \
      "$(awk "BEGIN { printf \"%.1f\", $peer / $own }")"
  done
fi
