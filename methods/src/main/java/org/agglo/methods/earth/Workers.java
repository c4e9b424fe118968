package org.agglo.methods.earth;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Threads that share the work on a range of numbers. What is computed does not depend on how many
 * there are: each number is somebody's once, and nobody adds up across numbers.
 *
 * @param threads how many, at least one
 */
public record Workers(int threads) {
  private static final int CHUNKS_PER_THREAD = 16;

  /** Checks the number. */
  public Workers {
    if (threads < 1) {
      throw new IllegalArgumentException("at least one thread, not " + threads);
    }
  }

  /** As many as there are processors. */
  public static Workers all() {
    return new Workers(Runtime.getRuntime().availableProcessors());
  }

  /** Work on the numbers from {@code from} to before {@code to}. */
  @FunctionalInterface
  public interface Range {
    /** Does the work. */
    void run(int from, int to);
  }

  /** Splits the numbers below {@code size}. */
  public void split(int size, Range work) {
    split(size, 4_096, () -> work);
  }

  /**
   * Splits the numbers below {@code size}, with memory of its own for each thread.
   *
   * @param least the least numbers worth a turn
   * @param work called once in each thread; what it gives is used in that thread alone
   */
  public void split(int size, int least, Supplier<Range> work) {
    int chunk = Math.max(least, size / (threads * CHUNKS_PER_THREAD) + 1);
    int turns = (int) (((long) size + chunk - 1) / chunk);
    AtomicInteger turn = new AtomicInteger();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Runnable loop =
        () -> {
          try {
            Range range = work.get();
            for (int t = turn.getAndIncrement(); t < turns; t = turn.getAndIncrement()) {
              range.run(t * chunk, (int) Math.min(size, (t + 1L) * chunk));
            }
          } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
            turn.set(turns);
          }
        };
    Thread[] others = new Thread[Math.max(0, Math.min(threads, turns) - 1)];
    for (int i = 0; i < others.length; i++) {
      others[i] = new Thread(loop, "agglo-worker-" + (i + 1));
      others[i].setDaemon(true);
      others[i].start();
    }
    loop.run();
    join(others);
    if (failure.get() instanceof Error error) {
      throw error;
    } else if (failure.get() instanceof RuntimeException e) {
      throw e;
    }
  }

  private static void join(Thread[] threads) {
    boolean interrupted = false;
    for (Thread thread : threads) {
      for (boolean done = false; !done; ) {
        try {
          thread.join();
          done = true;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
