package org.agglo.intake.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** Copies a stream to the end of a file, and gives it up when it stands still or grows too long. */
final class Transfer {
  private static final int BLOCK = 1 << 16;

  /** The stream is longer than may be taken. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final Duration idle;
  private final long limit;

  Transfer(Duration idle, long limit) {
    this.idle = idle;
    this.limit = limit;
  }

  /** Appends the stream; tells the file's size as it grows. */
  void append(InputStream in, Path file, LongConsumer grown) throws IOException {
    AtomicLong last = new AtomicLong(System.nanoTime());
    ScheduledExecutorService watch =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "agglo-fetch-watch");
              thread.setDaemon(true);
              return thread;
            });
    long step = Math.max(1, idle.toMillis() / 4);
    watch.scheduleWithFixedDelay(() -> closeIfIdle(in, last), step, step, TimeUnit.MILLISECONDS);
    try (OutputStream out =
        Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      long size = Files.size(file);
      byte[] block = new byte[BLOCK];
      for (int n = in.read(block); n >= 0; n = in.read(block)) {
        last.set(System.nanoTime());
        size += n;
        if (size > limit) {
          throw new TooLong();
        }
        out.write(block, 0, n);
        grown.accept(size);
      }
    } finally {
      watch.shutdownNow();
      in.close();
    }
  }

  private void closeIfIdle(InputStream in, AtomicLong last) {
    if (System.nanoTime() - last.get() > idle.toNanos()) {
      try {
        in.close();
      } catch (IOException e) {
        // The reader sees the stream end; there is nothing more to close.
      }
    }
  }
}
