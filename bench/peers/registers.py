# The steps of bench/registers.sh as an analyst would write them: arguments are the folder of the
# registers, the table of postcodes and the outlines of areas. Prints the seconds of each step and of
# the whole, in memory, without writing anything; and the most memory in MB.
import difflib
import resource
import sys
import time

import geopandas
import pandas

folder, postcodes, outlines = sys.argv[1:]
begin = last = time.time()


def tell(step):
    global last
    now = time.time()
    print("%s %.2f" % (step, now - last))
    last = now


text = dict(dtype=str, keep_default_na=False, na_values=[""])
firms = pandas.read_csv(folder + "/companies.csv", **text).drop_duplicates("CompanyNumber")
firms["incorporated"] = pandas.to_datetime(firms.IncorporationDate, format="%d/%m/%Y", errors="coerce")
firms["sic"] = firms["SICCode.SicText_1"].str.extract(r"^(\d+)", expand=False)
firms = firms.rename(columns={"CompanyName": "name", "CompanyNumber": "company", "Postcode": "postcode"})
employers = pandas.read_csv(folder + "/employers.csv", **text).rename(
    columns={"CurrentName": "name", "CompanyNumber": "company", "PostCode": "postcode"})
accounts = pandas.read_csv(
    folder + "/accounts.csv", dtype={"CompanyNumber": str}, parse_dates=["enddate"])
places = pandas.read_csv(postcodes)
rows = pandas.concat(
    [firms[["company", "name", "postcode", "sic", "incorporated"]],
     employers[["company", "name", "postcode"]]], ignore_index=True)
tell("gather")

rows = rows.merge(places, left_on="postcode", right_on="Postcode", how="left")
middle = places.assign(outcode=places.Postcode.str.split(" ").str[0]).groupby("outcode")[["lat", "long"]].mean()
lost = rows.lat.isna()
outcode = rows.postcode[lost].str.split(" ").str[0]
rows.loc[lost, "lat"] = outcode.map(middle.lat)
rows.loc[lost, "long"] = outcode.map(middle.long)
areas = pandas.read_csv(outlines)
column = [name for name in areas.columns if name not in ("code", "name", "level")][0]
areas = geopandas.GeoDataFrame(
    areas[["code"]], geometry=geopandas.GeoSeries.from_wkt(areas[column]), crs=27700)
points = geopandas.GeoDataFrame(
    rows[["company"]], geometry=geopandas.points_from_xy(rows.long, rows.lat), crs=4326).to_crs(27700)
inside = geopandas.sjoin(points, areas, predicate="within")
tell("locate")

words = r"\b(LIMITED|LTD|PLC|LLP|CO|COMPANY|THE|AND|OF)\b"
rows["plain"] = (rows.name.str.upper().str.replace(r"[.']", "", regex=True)
    .str.replace(r"[^A-Z0-9]+", " ", regex=True).str.replace(words, " ", regex=True)
    .str.replace(" +", " ", regex=True).str.strip())
free = rows[rows.company.isna()]
near = free.reset_index().merge(rows[rows.company.notna()], on="postcode", suffixes=("", "_2"))
near["score"] = [
    difflib.SequenceMatcher(None, a, b).ratio() for a, b in zip(near.plain, near.plain_2)]
best = near[near.score >= 0.9].sort_values("score").drop_duplicates("index", keep="last")
rows["organisation"] = rows.company
rows.loc[best["index"], "organisation"] = best.company_2.values
rows["organisation"] = rows.organisation.where(
    rows.organisation.notna(), "employer:" + rows.index.astype(str))
elsewhere = free.merge(rows[rows.company.notna()], on="plain", suffixes=("", "_2"))
elsewhere = elsewhere[elsewhere.postcode != elsewhere.postcode_2]
ratio = (accounts.Employees_thisyear + 1) / (accounts.Employees_lastyear + 1)
leap = ((ratio > 50) | (ratio < 1 / 50)) & (
    (accounts.Employees_thisyear - accounts.Employees_lastyear).abs() > 100)
latest = accounts[~leap].sort_values("enddate").drop_duplicates("CompanyNumber", keep="last")
rows["jobs"] = rows.company.map(latest.set_index("CompanyNumber").Employees_thisyear)
filed = accounts.groupby("CompanyNumber").Employees_thisyear.agg(["size", "sum"])
tell("resolve")

flags = {"dup-acc": (filed["size"] > 1).sum(), "misread": leap.sum()}
flags["dormant"] = (rows.sic == "99999").sum()
firm = rows.drop_duplicates("organisation").copy()
firm["word"] = firm.name.str.split(" ").str[0]
firm["month"] = firm.incorporated.dt.to_period("M").astype(str)
office = firm.groupby("postcode").agg(n=("organisation", "size"), employing=("jobs", lambda j: (j > 0).sum()))
many = office[office.n > 25]
crowd = firm[firm.postcode.isin(many.index)]
word = crowd.groupby(["postcode", "word"]).size().groupby("postcode").max()
month = crowd.groupby(["postcode", "month"]).size().groupby("postcode").max()
flags["dup-reg"] = ((many.n - many.employing >= 0.6 * many.n) | (word >= 0.5 * many.n)
    | (month >= 0.5 * many.n)).sum()
cells = inside[["code"]].join(rows[["sic", "organisation", "jobs"]])
cells["division"] = cells.sic.str[:2]
cells = cells.drop_duplicates(["division", "code", "organisation"])
cell = cells.groupby(["division", "code"]).jobs.agg(["size", "sum", "max"])
flags["dominant"] = ((cell["size"] >= 5) & (cell["sum"] >= 50) & (cell["max"] > cell["sum"] / 2)).sum()
whole = cells.groupby("division").organisation.nunique()
area = cells.groupby("code").organisation.nunique()
expected = [whole[d] * area[a] / area.sum() for d, a in cell.index]
flags["low-n"] = ((cell["size"] < 10) | (pandas.Series(expected, cell.index) < 5)).sum()
tell("flag")
print("whole %.2f" % (time.time() - begin))
print("memory %d" % (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024))
print("versions pandas %s, geopandas %s" % (pandas.__version__, geopandas.__version__))
print(flags, file=sys.stderr)
