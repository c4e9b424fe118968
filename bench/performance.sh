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
  printf '\n## Measures\n\n%s\n\n' 'JMH, one thread, over a synthetic table of 400 areas and 700 industries (280,000 cells).'
  echo '| benchmark | time | ± (99.9 %) |'
  echo '|---|---|---|'
  awk -F, 'NR > 1 {
    gsub(/"/, ""); sub(/.*\./, "", $1)
    printf "| `%s` | %.2f ms | %.2f ms |\n", $1, $5 / 1000, $6 / 1000
  }' target/jmh.csv
} >target/performance.md
mv target/performance.md docs/performance.md
cat docs/performance.md
