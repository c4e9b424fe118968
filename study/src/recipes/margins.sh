#!/bin/sh
# The margins of synthetic registers, study/src/main/resources/org/agglo/study/synthesis:
#
#   area-sic.csv    jobs of 2021 by five-digit industry and ITL2 area of Great Britain
#   sic-size.csv    enterprises of 2021 by five-digit industry and size band in jobs, Great Britain
#   turnover.csv    turnover at the start of 2022, £ million, by region and section
#
# Reads, from the folder it is given,
#   bres_employment_itl2_sic5_2015_2021.csv.gz     Business Register and Employment Survey
#   business_counts_gb_sic5_size_2016_2022.csv.gz  UK Business Counts
#   business_population_estimates_2022.xlsx        Business Population Estimates, tables 11 to 22
# and writes into the current folder. All three: Office for National Statistics or Department for
# Business and Trade, Open Government Licence v3.0.
#
#   sh margins.sh FOLDER AGGLO
set -eu
LC_ALL=C
export LC_ALL
data=$1
agglo=$2

find_file() { find "$data" -name "$1" | sort | head -n 1; }

zcat "$(find_file bres_employment_itl2_sic5_2015_2021.csv.gz)" | awk '
  BEGIN {
    print "# Source: Office for National Statistics, Business Register and Employment Survey 2021,"\
      " open access, Open Government Licence v3.0. Jobs, rounded by the publisher."
  }
  /^2021,/ {
    split($0, half, "\",\""); area = substr(half[1], 7); sub(/^UK/, "TL", area)
    n = split($0, part, ","); code = part[n - 1]; gsub(/"/, "", code)
    if (!(area in seen)) { seen[area] = 1; areas[++a] = area }
    if (!(code in known)) { known[code] = 1; codes[++c] = code }
    jobs[code, area] = part[n]
  }
  END {
    line = "sic"
    for (i = 1; i <= a; i++) line = line "," areas[i]
    print line
    for (j = 1; j <= c; j++) {
      line = codes[j]
      for (i = 1; i <= a; i++) line = line "," jobs[codes[j], areas[i]]
      print line
    }
  }' >area-sic.csv

zcat "$(find_file business_counts_gb_sic5_size_2016_2022.csv.gz)" | awk '
  BEGIN {
    print "# Source: Office for National Statistics, UK Business Counts 2021, enterprises, Open"\
      " Government Licence v3.0. Rounded to 5 by the publisher."
    print "sic,0 to 4,5 to 9,10 to 19,20 to 49,50 to 99,100 to 249,250 to 499,500 to 999,1000+"
    split("0 to 4,5 to 9,10 to 19,20 to 49,50 to 99,100 to 249,250 to 499,500 to 999,1000+", b, ",")
  }
  /^2021,/ {
    n = split($0, part, "\",\""); code = part[n - 1]
    last = part[n]; split(last, end, "\","); count[code, end[1]] = end[2]
    if (!(code in known)) { known[code] = 1; codes[++c] = code }
  }
  END {
    for (j = 1; j <= c; j++) {
      line = codes[j]
      for (i = 1; i <= 9; i++) line = line "," count[codes[j], b[i]]
      print line
    }
  }' >sic-size.csv

{
  echo "# Source: Department for Business and Trade, Business Population Estimates 2022, Open" \
    "Government Licence v3.0. £ million; empty where the publisher gives none."
  echo "region,sections,turnover"
  for pair in 11:TLC 12:TLD 13:TLE 14:TLF 15:TLG 16:TLH 17:TLI 18:TLJ 19:TLK 21:TLL 22:TLM; do
    "$agglo" recipe business-population "$(find_file business_population_estimates_2022.xlsx)" \
      --pin part="Table ${pair%%:*}" 2>/dev/null |
      awk -v region="${pair##*:}" '
        /All businesses/ && !/All Industries/ {
          industry = $0; sub(/^[0-9]+,"?/, "", industry)
          sections = substr(industry, 1, 1)
          if (industry ~ /^B, D and E/) sections = "BDE"
          turnover = $0; sub(/.*,/, "", turnover)
          print region "," sections "," turnover
        }'
  done
} >turnover.csv
