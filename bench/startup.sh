#!/bin/sh
# Times whole processes, from the launcher's first line to the exit, and prints a table with the
# targets beside. Each time is the middle of an odd number of starts; a cold run has no build to
# start from.
set -eu
cd "$(dirname "$0")/.."
study=examples/midlands
starts=${STARTS:-5}

now() { date +%s%N; }

# seconds COMMAND: the middle time of several starts, in milliseconds.
middle() {
  i=0
  while [ $i -lt "$starts" ]; do
    [ -z "$before" ] || sh -c "$before"
    begin=$(now)
    "$@" >/dev/null 2>&1
    echo $((($(now) - begin) / 1000000))
    i=$((i + 1))
  done | sort -n | sed -n "$(((starts + 1) / 2))p"
}

row() {
  target=$1
  before=$2
  shift 2
  ms=$(middle "$@")
  command=$1
  shift
  printf '| `%s%s`%s | %d.%02d s | %s |\n' "${command##*/}" "${*:+ $*}" "$note" \
    $((ms / 1000)) $((ms % 1000 / 10)) "$target"
}

./agglo --help >/dev/null
[ -r $study/build/current ] || ./agglo run $study >/dev/null 2>&1
echo '| command | whole process | target |'
echo '|---|---|---|'
note=
row '0.5 s' '' ./agglo --help
row '0.5 s' '' ./agglo measure
row '1.2 s' '' ./agglo info $study
row '1.2 s' '' ./agglo check $study
row '1.2 s' '' ./agglo check $study --expect
note=', nothing changed'
row '–' '' ./agglo run $study
note=', from nothing'
row '10 s' "rm -rf $study/build" ./agglo run $study
