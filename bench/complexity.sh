#!/bin/sh
# Measures economic complexity and prints the section of docs/performance.md; --write puts it there.
# numpy is measured beside, in the same run; without it, only Agglo is.
set -eu
cd "$(dirname "$0")/.."
mkdir -p target/complexity

if [ "${1:-}" = --write ]; then
  sh bench/complexity.sh >target/complexity/section.md
  {
    sed '/^## Economic complexity/,$d; /^## Clusters of points/,$d' docs/performance.md
    cat target/complexity/section.md
    printf '\n'
    sed -n '/^## Clusters of points/,$p' docs/performance.md
  } >target/complexity/performance.md
  mv target/complexity/performance.md docs/performance.md
  exit
fi

# BENCH_CLASSES: a class path to measure instead of building one.
if [ -z "${BENCH_CLASSES:-}" ]; then
  mvn -q -B -DskipTests ${AGGLO_MAVEN_OPTIONS:-} -pl bench -am package dependency:build-classpath \
    -Dmdep.outputFile=target/classpath -Dmdep.includeScope=runtime >&2
  BENCH_CLASSES="bench/target/classes:$(cat bench/target/classpath)"
fi
ours() { java -Xmx4g -cp "$BENCH_CLASSES" org.agglo.bench.ComplexityTimes "$@"; }

cat <<TEXT
## Economic complexity

Written by \`bench/complexity.sh\`. ECI and PCI of synthetic tables
([ComplexityTimes.java](../bench/src/main/java/org/agglo/bench/ComplexityTimes.java), seed in the code), from
pairs in memory to both indices, the middle of warm runs, $(nproc) cores, load before the start
$(cut -d' ' -f1 /proc/loadavg).

| areas × industries | pairs | time | target | second and third eigenvalue |
|---|---|---|---|---|
TEXT
# 1000000 becomes 1,000,000.
grouped='function grouped(n, s) { s = n ""; while (s ~ /[0-9][0-9][0-9][0-9]($|[.,])/) sub(/[0-9][0-9][0-9]($|[.,])/, ",&", s); return s }'
row() {
  echo "$3" | awk -v name="$1" -v target="$2" "$grouped"'{
    printf "| 250 × %s | %s | %s ms | %s | %s, %s |\n", name, grouped($1), $2, target, $3, $4
  }'
}

small=$(ours 250 5000 0.2)
row 5,000 '60 ms' "$small"
row 1,000,000 '1,000 ms' "$(ours 250 1000000 0.02)"

# Another Python than the system's often has a faster library of linear algebra.
for python in python3 /usr/bin/python3; do
  $python -c 'import numpy' 2>/dev/null || continue
  ours 250 5000 0.2 target/complexity/table
  ms=$(echo "$small" | cut -d' ' -f2)
  printf '\nBeside it numpy %s, on the table of 250 × 5,000, all threads.\n\n' \
    "$($python bench/peers/complexity.py)"
  echo '| numpy | time | times Agglo | target | largest difference in ECI |'
  echo '|---|---|---|---|---|'
  for method in eigh eig; do
    name='eigh, symmetric, 250 × 250'
    target=–
    if [ "$method" = eig ]; then
      name='eig, 5,000 × 5,000, once'
      target='100'
    fi
    $python bench/peers/complexity.py target/complexity/table 250 5000 $method |
      awk -v name="$name" -v ms="$ms" -v target="$target" "$grouped"'{
        printf "| %s | %s ms | %s | %s | %s |\n",
          name, grouped($1), grouped(sprintf("%.1f", $1 / ms)), target, $2
      }'
  done
  break
done
