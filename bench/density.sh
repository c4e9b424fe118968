#!/bin/sh
# Measures clusters of points and prints the section of docs/performance.md; --write puts it there.
# Peers that are not installed are left out: Debian's r-cran-dbscan and python3-sklearn.
set -eu
cd "$(dirname "$0")/.."
mkdir -p target/density docs/images

if [ "${1:-}" = --write ]; then
  sh bench/density.sh >target/density/section.md
  {
    sed '/^## Clusters of points/,$d' docs/performance.md
    cat target/density/section.md
    printf '\n'
    sed -n '/^## Intake/,$p' docs/performance.md
  } >target/density/performance.md
  mv target/density/performance.md docs/performance.md
  exit
fi

# BENCH_CLASSES: a class path to measure instead of building one.
if [ -z "${BENCH_CLASSES:-}" ]; then
  mvn -q -B -DskipTests ${AGGLO_MAVEN_OPTIONS:-} -pl bench -am package dependency:build-classpath \
    -Dmdep.outputFile=target/classpath -Dmdep.includeScope=runtime >&2
  BENCH_CLASSES="bench/target/classes:$(cat bench/target/classpath)"
  export BENCH_CLASSES
fi
classes=$BENCH_CLASSES
ours() { java -Xmx4g -cp "$classes" org.agglo.bench.DensityCost "$@"; }

for n in 20000 100000 1000000; do
  [ -r target/density/$n.csv ] || ours file $n target/density/$n.csv
done

# 1000000 becomes 1,000,000.
grouped='function grouped(n, s) { s = n ""; while (s ~ /[0-9][0-9][0-9][0-9]($|,)/) sub(/[0-9][0-9][0-9]($|,)/, ",&", s); return s }'

# row NAME LINE: a line of the table; the first line of a size is what the others are held against.
row() {
  echo "$2" | awk -v name="$1" -v base="$base" "$grouped"'{
    printf "| %s | %s | %.3f s | ", name, grouped($1), $2
    if (base == "") printf "1 |"; else printf "%.1f |", $2 / base
    printf " %s | %s |\n", grouped($3), grouped($4)
  }'
}

peers() {
  echo '| software | points | time | times Agglo | clusters | noise |'
  echo '|---|---|---|---|---|---|'
  line=$(ours dbscan 100000)
  base=
  row 'Agglo DBSCAN, great circle' "$line"
  base=$(echo "$line" | cut -d' ' -f2)
  if Rscript -e 'library(dbscan)' >/dev/null 2>&1; then
    row 'R dbscan, planar' "$(Rscript bench/peers/density.R dbscan target/density/100000.csv)"
  fi
  if /usr/bin/python3 -c 'import sklearn' 2>/dev/null; then
    row 'scikit-learn DBSCAN, haversine, ball tree' \
      "$(/usr/bin/python3 bench/peers/density.py target/density/100000.csv)"
  fi
  row 'ELKI DBSCAN, haversine, R*-tree, cold' "$(sh bench/peers/elki.sh dbscan target/density/100000.csv)"
  line=$(ours hdbscan 20000)
  base=
  row 'Agglo HDBSCAN\*, great circle' "$line"
  base=$(echo "$line" | cut -d' ' -f2)
  row 'ELKI HDBSCAN\* (SLINK), planar, cold' "$(sh bench/peers/elki.sh hdbscan target/density/20000.csv)"
  row 'Tribuo HDBSCAN\*, planar, cold' \
    "$(java -Xmx8g -cp "$classes" org.agglo.bench.TribuoDensity 20000)"
  if Rscript -e 'library(dbscan)' >/dev/null 2>&1; then
    row 'R hdbscan, planar' "$(Rscript bench/peers/density.R hdbscan target/density/20000.csv)"
  fi
}

# goal NAME METHOD POINTS TARGET: a size with its target.
goal() {
  ours "$2" "$3" | awk -v name="$1" -v target="$4" "$grouped"'{
    printf "| %s | %s | %.3f s | %s s | %s | %s | %.1f GB |\n",
      name, grouped($1), $2, target, grouped($3), grouped($4), $5 / 1024
  }'
}

goals() {
  echo '| | points | time | target | clusters | noise | peak memory |'
  echo '|---|---|---|---|---|---|---|'
  goal DBSCAN dbscan 100000 0.06
  goal DBSCAN dbscan 1000000 1
  goal DBSCAN dbscan 20000000 40
  goal 'HDBSCAN\*' hdbscan 20000 0.15
  goal 'HDBSCAN\*' hdbscan 100000 0.6
  goal 'HDBSCAN\*' hdbscan 1000000 5
  goal 'HDBSCAN\*' hdbscan 10000000 75
}

now() { date +%s%N; }

whole() {
  ./agglo --help >/dev/null
  echo '| command | whole process | target |'
  echo '|---|---|---|'
  for command in 'dbscan --radius 1km --minimum 20' 'hdbscan --minimum-cluster 10'; do
    name=${command%% *}
    options=${command#* }
    times=
    for i in 1 2 3; do
      begin=$(now)
      # The word splitting of the options is meant.
      ./agglo measure "$name" target/density/1000000.csv --lat lat --lon lon $options \
        --out target/density/out.csv 2>/dev/null
      times="$times $((($(now) - begin) / 1000000))"
    done
    ms=$(printf '%s\n' $times | sort -n | sed -n 2p)
    target='3 s'
    [ "$name" = dbscan ] || target='its own time + 2 s'
    printf '| `agglo measure %s`, 1,000,000 rows of CSV in and out | %d.%02d s | %s |\n' \
      "$name" $((ms / 1000)) $((ms % 1000 / 10)) "$target"
  done
}

cat <<TEXT
## Clusters of points

Written by \`bench/density.sh\`. Synthetic firms of
[Firms.java](../bench/src/main/java/org/agglo/bench/Firms.java), seed in the code: towns whose sizes fall as
their rank, 15 % anywhere, 25 % at the address of another. DBSCAN: 1 km, at least 20; HDBSCAN\*: at least 10.
From coordinates in memory to labels in memory, the middle of warm runs, $(nproc) cores, -Xmx4g, load before the
start $(cut -d' ' -f1 /proc/loadavg). What is marked cold ran once, its compiler not warmed up.

### Targets

TEXT
goals
printf '\n### The same points in other software\n\n'
peers
printf '\n### Whole processes\n\n'
whole
printf '\n### Cost against the number of points\n\n'
ours cost docs/images/density-cost.svg
printf '\n![Seconds against points, both as logarithms](images/density-cost.svg)\n'
