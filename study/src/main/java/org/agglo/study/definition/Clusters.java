package org.agglo.study.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.agglo.intake.schema.Doc;

@Doc("clusters.yaml: the containers, each with its code lists, tier, parent and reasons.")
public record Clusters(
    @Doc("Version of the study schema.") int schema,
    @Doc("The containers.") List<Cluster> clusters,
    @Doc("Tables from one classification to another, for code lists in frames other than SIC.")
        List<ConcordanceTable> concordances) {

  @Doc("A table from one classification to another.")
  public record ConcordanceTable(
      @Doc(value = "The frame its codes are of.", example = "naics") Frame from,
      @Doc(value = "The frame they become.", example = "sic") Frame to,
      @Doc(
              value =
                  "CSV with columns from, to and weight, the share of one that becomes the other.",
              example = "data/naics-sic.csv")
          String file) {}

  @Doc("What is taken out of a container again.")
  public record Exclusions(
      @Doc("Codes by frame: taken out of the narrow and the broad list.")
          Map<Frame, List<String>> codes,
      @Doc("Words: a firm whose text has one is not selected by its keywords.")
          List<String> keywords,
      @Doc("Organisations that are not members.") List<String> companies) {}

  @Doc("One container: what counts as the cluster, narrowly and broadly, and why.")
  public record Cluster(
      @Doc(value = "Short id: file name and key of every figure.", example = "aerospace") String id,
      @Doc("Name as pages say it.") String name,
      @Doc("Tier: super, established or new-economy.") Tier tier,
      @Doc(value = "Who says so.", example = "stated in the report") String tierSource,
      @Doc("Id of the cluster it is part of.") Optional<String> parent,
      @Doc("How well codes catch it: good, partial or poor.") Fit fit,
      @Doc("Why the fit is judged so, in one sentence.") String fitReason,
      @Doc("The core: codes by frame; empty where no code exists.") Map<Frame, List<String>> narrow,
      @Doc("The core and its supply chain, or the upper bound: codes by frame.")
          Map<Frame, List<String>> broad,
      @Doc("Words that select firms by their text.") List<String> keywords,
      @Doc("Organisations named as members.") List<String> companies,
      @Doc("What is taken out again.") Optional<Exclusions> exclude,
      @Doc("What would be needed where codes do not catch it.") Optional<String> needs,
      @Doc("Why these codes and not others.") String reason) {

    public Cluster {
      Study.require(
          id.matches("[a-z0-9]+(-[a-z0-9]+)*"),
          "an id is lower-case letters, digits and single hyphens");
      Study.require(
          !id.equals(SectorKey.ALL) && !SectorKey.isSector(id),
          "ids that are \"all\" or begin with \"sic-\" are kept for sectors");
    }

    /**
     * The codes of one definition in one frame; empty where there are none. Those of SIC hold the
     * list in NACE too, and leave out what is excluded.
     */
    public List<String> codes(Definition definition, Frame frame) {
      return frame == Frame.SIC
          ? IndustryCodes.of(this, definition)
          : listed(definition).getOrDefault(frame, List.of());
    }

    /** The code lists of a definition as they are written. */
    public Map<Frame, List<String>> listed(Definition definition) {
      return definition == Definition.NARROW ? narrow : broad;
    }
  }

  /** Place of a cluster in the hierarchy of the Midlands report. */
  public enum Tier {
    SUPER,
    ESTABLISHED,
    NEW_ECONOMY
  }

  /** How well a code list catches what the name means. */
  public enum Fit {
    GOOD,
    PARTIAL,
    POOR
  }
}
