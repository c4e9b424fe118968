#!/bin/sh
# Runs the JMH benchmarks; arguments go to JMH, such as a part of a benchmark's name.
set -eu
cd "$(dirname "$0")/.."
mvn -q -B -DskipTests -pl bench -am package dependency:build-classpath \
  -Dmdep.outputFile=target/classpath -Dmdep.includeScope=runtime
exec java -cp "bench/target/classes:$(cat bench/target/classpath)" org.openjdk.jmh.Main "$@"
