#!/bin/sh
# Measures everything and writes docs/performance.md. Run it on an idle machine; takes minutes.
set -eu
cd "$(dirname "$0")/.."
mkdir -p target

machine() {
  sed -n 's/^model name[^:]*: *//p' /proc/cpuinfo | head -n 1
  printf '%s cores, %s GB memory, %s' "$(nproc)" \
    "$(awk '/MemTotal/ { printf "%d", $2 / 1048576 }' /proc/meminfo)" "$(uname -sr | cut -d. -f1-2)"
}

java_name() { "${JAVA_HOME:+$JAVA_HOME/bin/}java" -version 2>&1 | sed -n 's/.*(build \(.*\))$/JDK \1/p' | head -n 1; }

load=$(cut -d' ' -f1 /proc/loadavg)
rm -f target/jmh.csv
sh bench/measures.sh -rf csv -rff target/jmh.csv >target/jmh.log 2>&1
: >target/r.txt
if command -v Rscript >/dev/null; then
  java -cp "bench/target/classes:$(cat bench/target/classpath)" org.agglo.bench.FirmTable target/firms.csv
  Rscript bench/peers/measures.R target/firms.csv >target/r.txt
fi
{
  cat <<'TEXT'
# How fast it is

Written by `bench/performance.sh` from what it measured; do not edit. A whole process is timed from the
launcher's first line to the exit, with sources unchanged; each time is the middle of several starts.

TEXT
  printf 'Machine: %s, %s; load before the start: %s.\n\n' \
    "$(machine | head -n 1)" "$(machine | tail -n 1)" "$load"
  printf '## Whole processes, %s\n\n' "$(java_name)"
  sh bench/startup.sh
  for jdk in /usr/lib/jvm/*-25-*; do
    if [ -x "$jdk/bin/java" ]; then
      printf '\n## Whole processes, %s\n\n' "$(JAVA_HOME=$jdk java_name)"
      JAVA_HOME=$jdk sh bench/startup.sh
    fi
  done
  cat <<'TEXT'

## Measures

JMH, over synthetic tables of 400 areas and 700 industries (280,000 cells); the dartboards are of 500
industries with 100,000 plants in all and 400 areas, 9,999 draws, p and both bounds. Quotients run on
one thread, tests and intervals on all cores. Ellison–Glaeser is of 500 industries with 500,000 plants in 400
areas, from unsorted plants to γ, variance and z, and p from 99 maps; interconnection is of ten clusters, 1,000
tables with fixed margins of 200,000 ties, five steps a tie. Beside them the same table in base R, as matrices, on
one thread, in the same run (for Ellison–Glaeser as many plants, drawn alike).

TEXT
  echo '| benchmark | time | ± (99.9 %) | target | base R | R over Agglo | R code |'
  echo '|---|---|---|---|---|---|---|'
  awk '
    function target(name) {
      if (name == "tableQuotients") return "20 ms"
      if (name == "pAndQ") return "250 ms"
      if (name == "countIntervals") return "3,000 ms"
      if (name == "dartboards") return "10,000 ms"
      if (name == "ellisonGlaeser") return "200 ms"
      if (name == "interconnection") return "20,000 ms"
      return "–"
    }
    FNR == NR { r[$1] = $2; code[$1] = $0; sub(/^[^ ]+ [^ ]+ /, "", code[$1]); next }
    FNR == 1 { next }
    {
      gsub(/"/, ""); split($0, field, ","); name = field[1]; sub(/.*\./, "", name)
      ms = field[5] / 1000
      printf "| `%s` | %.2f ms | %.2f ms | %s | ", name, ms, field[6] / 1000, target(name)
      if (name in r) printf "%.1f ms | %.0f | %s |\n", r[name], r[name] / ms, code[name]
      else print "– | – | – |"
    }' target/r.txt target/jmh.csv
  echo
  sh bench/complexity.sh
  echo
  sh bench/density.sh
  printf '\n## Intake\n\n'
  sh bench/intake.sh
  echo
  sh bench/autocorrelation.sh
} >target/performance.md
mv target/performance.md docs/performance.md
cat docs/performance.md
