package org.agglo.study.synthesis;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.study.synthesis.BlockWriter.Part;
import org.agglo.study.synthesis.Companies.Settings;
import org.agglo.study.synthesis.Plan.Block;
import org.agglo.study.synthesis.Plan.Wanted;

/**
 * Writes a synthetic register that meets official margins, accounts of its companies, and what was
 * planted in it. The file given holds the register; beside it are {@code .accounts.csv} and {@code
 * .truth.csv}. Each block of companies draws from a stream of its own, so that the same seed gives
 * the same bytes whatever the number of threads.
 *
 * <p>Cost: the fit takes about a second; a million companies about five on two cores. Memory holds
 * the postcodes and a few blocks.
 *
 * @param margins what it adds up to
 * @param wanted its areas, size and distortions
 * @param addresses where companies can be
 * @param seed where chance begins
 */
public record Synthesis(Margins margins, Wish wanted, Addresses addresses, long seed) {
  private static final int BUFFER = 1 << 20;

  /** Odd, and no small multiple of the step of {@link SplittableRandom}, so that streams differ. */
  private static final long APART = 0xD1B54A32D192ED03L;

  /**
   * What is asked for.
   *
   * @param areas codes of areas among those of the margins
   * @param size companies
   * @param rates shares of distortions; those of addresses count only where addresses are shared
   */
  public record Wish(List<String> areas, int size, Map<Planted, Double> rates) {}

  /**
   * What was written.
   *
   * @param companies companies
   * @param rows rows of the register, one for each site of a company
   * @param accounts rows of accounts
   * @param scale companies for each enterprise of the margins
   * @param enterprises how well enterprises by industry and size band are met
   * @param jobs how well jobs by area and division are met, before anything was planted
   * @param worst the part of a margin that the fit itself does not meet
   * @param without jobs of the margins in divisions without enterprises, which are left out
   * @param planted how many of each distortion
   */
  public record Report(
      long companies,
      long rows,
      long accounts,
      double scale,
      Residual enterprises,
      Residual jobs,
      double worst,
      double without,
      Map<Planted, Long> planted) {}

  /** The three files. */
  private record Outputs(OutputStream register, OutputStream accounts, OutputStream truth) {}

  /**
   * Writes the files.
   *
   * @param out file of the register
   * @param threads how many write
   */
  public Report write(Path out, int threads) {
    for (String area : wanted.areas) {
      if (!addresses.has(margins.areas().indexOf(area))) {
        String what = addresses.shared() ? "postcodes in the table" : "town";
        throw Misuse.of(Code.SYNTHETIC_UNPLACED, Place.NONE, area, what);
      }
    }
    Fit fit = Fit.of(margins);
    Map<Planted, Double> rates = new EnumMap<>(wanted.rates);
    if (!addresses.shared()) {
      rates.put(Planted.DUP_REG, 0.0);
      rates.put(Planted.SHARED_OFFICE, 0.0);
    }
    Plan plan = Plan.of(margins, fit, new Wanted(wanted.areas, wanted.size, rates));
    Settings settings = new Settings(addresses, rates, new Codes(margins));
    Made.Counts counts = new Made.Counts();
    try (OutputStream register = open(out, BlockWriter.REGISTER);
        OutputStream accounts = open(beside(out, "accounts"), BlockWriter.ACCOUNTS);
        OutputStream truth = open(beside(out, "truth"), BlockWriter.TRUTH)) {
      writeAll(
          plan,
          settings,
          threads,
          made -> append(made, counts, new Outputs(register, accounts, truth)));
    } catch (IOException e) {
      throw Misuse.of(Code.FOLDER_READ_ONLY, Place.NONE, out, e.getMessage());
    }
    Map<Planted, Long> planted = new EnumMap<>(Planted.class);
    for (Planted what : Planted.values()) {
      planted.put(what, counts.planted[what.ordinal()]);
    }
    return new Report(
        plan.blocks().stream().mapToLong(Block::companies).sum(),
        counts.rows,
        counts.accounts,
        plan.scale(),
        plan.enterprises(),
        plan.jobs(),
        fit.worst(),
        fit.without(),
        planted);
  }

  /** A file beside the register. */
  public static Path beside(Path out, String what) {
    return out.resolveSibling(out.getFileName() + "." + what + ".csv");
  }

  private static OutputStream open(Path file, String heading) throws IOException {
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
    out.write(heading.getBytes(StandardCharsets.US_ASCII));
    return out;
  }

  private interface Sink {
    void take(Made made) throws IOException;
  }

  private static void append(Made made, Made.Counts counts, Outputs out) throws IOException {
    out.register.write(made.register().bytes(), 0, made.register().size());
    out.accounts.write(made.accounts().bytes(), 0, made.accounts().size());
    out.truth.write(made.truth().bytes(), 0, made.truth().size());
    counts.add(made.counts());
  }

  /** Blocks are made by all threads, a few ahead of what is written, and written in order. */
  private void writeAll(Plan plan, Settings settings, int threads, Sink sink) throws IOException {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      Deque<Future<Made>> ahead = new ArrayDeque<>();
      int number = 0;
      for (int b = 0; b < plan.blocks().size(); b++) {
        Block block = plan.blocks().get(b);
        boolean giant = plan.giant().filter(g -> g == block).isPresent();
        Part part = new Part(block, margins.areas().get(block.area()), number, giant);
        SplittableRandom random = new SplittableRandom(seed ^ mixed(b));
        ahead.add(workers.submit(() -> new BlockWriter(part, settings, random).write()));
        number += block.companies();
        if (ahead.size() > 2 * threads) {
          sink.take(result(ahead.remove()));
        }
      }
      while (!ahead.isEmpty()) {
        sink.take(result(ahead.remove()));
      }
    } finally {
      workers.shutdownNow();
    }
  }

  /** Blocks next to each other get seeds far from each other. */
  private static long mixed(int block) {
    return (block + 1L) * APART;
  }

  private static Made result(Future<Made> made) {
    try {
      return made.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException r ? r : new IllegalStateException(e);
    }
  }
}
