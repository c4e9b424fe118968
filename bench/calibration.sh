#!/bin/sh
# Tries every test and interval in 10,000 worlds made by chance, and writes
# docs/explanation/calibration.md. Takes a few minutes. The folder given holds the real tables of
# the last section, as their names on that page say.
set -eu
cd "$(dirname "$0")/.."
mvn -q -B -DskipTests -pl bench -am package dependency:build-classpath \
  -Dmdep.outputFile=target/classpath -Dmdep.includeScope=runtime
exec java -cp "bench/target/classes:$(cat bench/target/classpath)" \
  org.agglo.bench.calibration.Calibration docs/explanation/calibration.md "$@"
