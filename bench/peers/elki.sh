#!/bin/sh
# ELKI 0.8.0 (AGPL, so never a dependency): fetched into target/elki and run by its own command
# line. elki.sh dbscan|hdbscan FILE; prints points and seconds.
set -eu
home=$(cd "$(dirname "$0")/../.." && pwd)
elki=$home/target/elki
if ! [ -d "$elki/lib" ]; then
  mkdir -p "$elki"
  cat >"$elki/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId><artifactId>elki</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>io.github.elki-project</groupId><artifactId>elki</artifactId><version>0.8.0</version></dependency>
  </dependencies>
</project>
POM
  mvn -q -B -f "$elki/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.10.0:copy-dependencies \
    -DoutputDirectory="$elki/lib" >&2
fi
# Great circles take latitude and longitude, SLINK the plane around 53 degrees north.
case $1 in
  dbscan)
    tail -n +2 "$2" | tr ',' ' ' >"$elki/points.txt"
    set -- -db.index tree.spatial.rstarvariants.rstar.RStarTreeFactory \
      -spatial.bulkstrategy SortTileRecursiveBulkSplit \
      -algorithm clustering.dbscan.DBSCAN -dbscan.epsilon 1000 -dbscan.minpts 20 \
      -algorithm.distancefunction geo.LatLngDistance -geo.model SphericalHaversineEarthModel
    ;;
  hdbscan)
    awk -F, 'NR > 1 { m = 111195.0797; print $2 * m * cos(0.925024504), $1 * m }' "$2" >"$elki/points.txt"
    set -- -algorithm clustering.hierarchical.extraction.HDBSCANHierarchyExtraction \
      -hdbscan.minclsize 10 \
      -algorithm elki.clustering.hierarchical.SLINKHDBSCANLinearMemory -hdbscan.minPts 10
    ;;
esac
java -Xmx8g -cp "$elki/lib/*" elki.application.KDDCLIApplication -time \
  -dbc.in "$elki/points.txt" "$@" -resulthandler DiscardResultHandler >"$elki/log.txt" 2>&1 || {
  tail -n 5 "$elki/log.txt" >&2
  exit 1
}
sed -n 's/^elki.*\(DBSCAN\|Extraction\)\.runtime: \([0-9]*\) ms$/\2/p' "$elki/log.txt" | tail -n 1 |
  awk -v n="$(wc -l <"$elki/points.txt")" '{ printf "%d %.4f - -\n", n, $1 / 1000 }'
