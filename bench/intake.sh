#!/bin/sh
# Times the reading of a synthetic register of 5.5 million companies, beside pandas on the same
# file, and prints a table. The file (about 1.3 GB) is made in the system's temporary folder and
# deleted at the end. Pandas is measured where python3 has it (Debian: python3-pandas).
set -eu
cd "$(dirname "$0")/.."
rows=${ROWS:-5500000}
times=${TIMES:-3}
python=${PYTHON:-python3}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
file=$folder/register.csv

now() { date +%s%N; }

./agglo --help >/dev/null
mvn -q -B -DskipTests ${AGGLO_MAVEN_OPTIONS:-} -pl bench -am package dependency:build-classpath \
  -Dmdep.outputFile=target/classpath -Dmdep.includeScope=runtime
classes="bench/target/classes:$(cat bench/target/classpath)"
java -cp "$classes" org.agglo.bench.RegisterFile "$file" "$rows"
size=$(du -m "$file" | cut -f1)
cat "$file" >/dev/null

middle() { sort -n | sed -n "$(((times + 1) / 2))p"; }

i=0
while [ $i -lt "$times" ]; do
  java -Xmx512m -cp "$classes" org.agglo.bench.IntakeTimes "$file"
  i=$((i + 1))
done >"$folder/agglo"
load=$(cut -d' ' -f1 "$folder/agglo" | middle)
accounts=$(sed -n 's/^[^ ]* \([0-9]*\) \([0-9]*\) \([0-9]*\) .*/\1 rows in = \2 loaded + \3 rejected/p' "$folder/agglo" | head -n 1)
memory=$(cut -d' ' -f5 "$folder/agglo" | sort -n | tail -n 1)

i=0
while [ $i -lt "$times" ]; do
  begin=$(now)
  ./agglo look "$file" >"$folder/look"
  echo $((($(now) - begin) / 10000000))
  i=$((i + 1))
done >"$folder/looks"
look=$(middle <"$folder/looks")

# With a faulty row in the middle the sound rows are copied first.
half=$((rows / 2))
sed -i "${half}s/\$/,one too many/" "$file"
slow=$(java -Xmx512m -cp "$classes" org.agglo.bench.IntakeTimes "$file" | cut -d' ' -f1)
sed -i "${half}s/,one too many\$//" "$file"

pandas=
if "$python" -c "import pandas" 2>/dev/null; then
  i=0
  while [ $i -lt "$times" ]; do
    "$python" - "$file" <<'PYTHON'
import resource, sys, time
begin = time.time()
import pandas
frame = pandas.read_csv(sys.argv[1], dtype=str, keep_default_na=False, na_values=[""])
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
print("%.2f %d %d %s" % (time.time() - begin, len(frame), peak, pandas.__version__))
PYTHON
    i=$((i + 1))
  done >"$folder/pandas"
  pandas=$(cut -d' ' -f1 "$folder/pandas" | middle)
  version=$(cut -d' ' -f4 "$folder/pandas" | head -n 1)
  peak=$(cut -d' ' -f3 "$folder/pandas" | sort -n | tail -n 1)
fi

printf 'A synthetic register of %s rows in 16 columns, %s MB: %s. The middle of %s runs.\n\n' \
  "$rows" "$size" "$accounts" "$times"
echo '| what | time | memory | target |'
echo '|---|---|---|---|'
printf '| to a checked relation | %s s | %s MB | 12 s, 3 GB |\n' "$load" "$memory"
printf '| the same with a faulty row in it | %s s | – | 15 s |\n' "$slow"
printf '| `agglo look`, whole process | %s.%s s | – | 3 s |\n' "$((look / 100))" "$(printf %02d $((look % 100)))"
if [ -n "$pandas" ]; then
  printf '| pandas %s, `read_csv`, all columns text | %s s | %s MB | – |\n' "$version" "$pandas" "$peak"
  printf '\npandas takes %s times as long as a checked relation.\n' \
    "$(awk "BEGIN { printf \"%.1f\", $pandas / $load }")"
fi
