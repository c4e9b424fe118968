Agglo
Copyright the authors of Agglo

This product is licensed under the Apache License, Version 2.0; see LICENSE.

It is distributed with the libraries below, each under its own licence. This list is made from
their project files by the build, which fails when it is out of date.

<#function words list><#return list?sort?join(", ")></#function>
<#assign lines = []>
<#list dependencyMap as entry>
  <#assign project = entry.getKey()>
  <#if project.groupId != "org.agglo">
    <#assign lines += [project.groupId + ":" + project.artifactId + " " + project.version + "\n  " + words(entry.getValue()) + (project.url?? && project.url != "")?then("\n  " + project.url, "")]>
  </#if>
</#list>
${lines?sort?join("\n")}

The page script holds no third-party code. The map's script holds deck.gl and what it stands on (luma.gl,
loaders.gl, math.gl, mjolnir.js, probe.gl), under the MIT licence; the texts stand beside it in
map-licences.txt. Pages carry three fonts, Source Sans 3 and Source Serif 4, copyright Adobe, and a part
of STIX Two Math, copyright The STIX Fonts Project Authors, under the SIL Open Font License 1.1; the
licence stands beside each font.

The bundled study holds figures made from public sector information licensed under the Open
Government Licence v3.0; its sources.yaml and the site's sources page name each publisher.

The industrial classifications (UK SIC 2003 and 2007, the weights between them), the names, codes and outlines of areas: Office for
National Statistics, licensed under the Open Government Licence v3.0. Outlines contain OS data
© Crown copyright and database right.

Margins of synthetic registers: Office for National Statistics, Business Register and Employment Survey and UK
Business Counts, and Department for Business and Trade, Business Population Estimates, licensed under the Open
Government Licence v3.0.

Names, positions and populations of towns: GeoNames (https://www.geonames.org), licensed under Creative
Commons Attribution 4.0; positions are rounded.
