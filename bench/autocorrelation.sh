#!/bin/sh
# Measures local and global Moran and prints the section of docs/performance.md; --write puts it there.
# spdep (Debian's r-cran-spdep) is left out where it is not installed.
set -eu
cd "$(dirname "$0")/.."
mkdir -p target/autocorrelation

if [ "${1:-}" = --write ]; then
  sh bench/autocorrelation.sh >target/autocorrelation/section.md
  {
    sed '/^## Neighbouring areas/,$d' docs/performance.md | sed -e :a -e '/^\n*$/{$d;N;ba' -e '}'
    printf '\n'
    cat target/autocorrelation/section.md
  } >target/autocorrelation/performance.md
  mv target/autocorrelation/performance.md docs/performance.md
  exit
fi

# BENCH_CLASSES: a class path to measure instead of building one.
if [ -z "${BENCH_CLASSES:-}" ]; then
  mvn -q -B -DskipTests ${AGGLO_MAVEN_OPTIONS:-} -pl bench -am package dependency:build-classpath \
    -Dmdep.outputFile=target/classpath -Dmdep.includeScope=runtime >&2
  BENCH_CLASSES="bench/target/classes:$(cat bench/target/classpath)"
fi
classes=$BENCH_CLASSES
ours() { java -cp "$classes" org.agglo.bench.AutocorrelationCost "$@"; }
folder=target/autocorrelation
small=5000
ours file $small $folder/values.txt $folder/links.csv

load=$(cut -d' ' -f1 /proc/loadavg)
cores=$(nproc)

# 1000000 becomes 1,000,000.
grouped='function grouped(n, s) { s = n ""; while (s ~ /[0-9][0-9][0-9][0-9]($|,)/) sub(/[0-9][0-9][0-9]($|,)/, ",&", s); return s }'

# row NAME LINE TARGET: the first line of a size is what the others are held against.
row() {
  echo "$2" | awk -v name="$1" -v base="$base" -v target="$3" "$grouped"'{
    printf "| %s | %s | %.3f s | %s | ", name, grouped($1), $2, target
    if (base == "") printf "–"; else printf "%.0f", $2 / base
    printf " | %s |\n", $3
  }'
}

cat <<TEXT
## Neighbouring areas

Written by \`bench/autocorrelation.sh\`. *Synthetic* hexagons with values of a log-normal law, six neighbours
each, row-standardised, 999 permutations. Local: I, z, p, q and the share of draws of every cell, the middle
of five warm runs, $cores cores; spdep once, from values and a ready list, on one core as it comes and on
all. Load before the start $load. The last column is what both should agree on: the share of cells with a
drawn p up to 5 %, two-sided, or the p of the map (Agglo two-sided, spdep one-sided).

| | cells | time | target | times Agglo | found |
|---|---|---|---|---|---|
TEXT
base=
row 'Agglo local Moran' "$(ours local 100000 999)" '3 s'
row 'Agglo local Moran' "$(ours local 1000000 999)" '–'
row 'Agglo Moran' "$(ours global 100000 999)" '–'
line=$(ours local $small 999)
row 'Agglo local Moran' "$line" '–'
if Rscript -e 'library(spdep)' >/dev/null 2>&1; then
  base=$(echo "$line" | cut -d' ' -f2)
  row 'spdep localmoran_perm, one core' \
    "$(Rscript bench/peers/autocorrelation.R local $folder/values.txt $folder/links.csv 999 1)" '–'
  row "spdep localmoran_perm, $cores cores" \
    "$(Rscript bench/peers/autocorrelation.R local $folder/values.txt $folder/links.csv 999 "$cores")" '–'
  line=$(ours global $small 999)
  base=
  row 'Agglo Moran' "$line" '–'
  base=$(echo "$line" | cut -d' ' -f2)
  row 'spdep moran.mc' \
    "$(Rscript bench/peers/autocorrelation.R global $folder/values.txt $folder/links.csv 999 1)" '–'
fi
