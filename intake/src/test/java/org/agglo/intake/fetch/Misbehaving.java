package org.agglo.intake.fetch;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A server on this machine that does what it is told to, well or badly, and notes what is asked.
 */
final class Misbehaving implements AutoCloseable {
  /** What it does with a request. */
  interface Answering {
    void answer(HttpExchange request) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

  Misbehaving(Answering... inTurn) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", request -> answer(request, inTurn));
    server.start();
  }

  private void answer(HttpExchange request, Answering... inTurn) throws IOException {
    int number;
    synchronized (asked) {
      number = asked.size();
      asked.add(request.getRequestURI() + range(request.getRequestHeaders()));
    }
    try (request) {
      inTurn[Math.min(number, inTurn.length - 1)].answer(request);
    }
  }

  private static String range(Headers headers) {
    String range = headers.getFirst("Range");
    return range == null ? "" : " " + range + " if " + headers.getFirst("If-Range");
  }

  /** What was asked, in order. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  /** A file on this server that its set takes up to a million bytes of. */
  Wanted file(String name) {
    DataSet set =
        new DataSet("set", "", "", "", "", "", Map.of(), name, 0, 1_000_000, List.of(), "a page");
    return new Wanted(address("/" + name), name, set, Optional.empty());
  }

  /** A table on this server, in pages. */
  Wanted table(String name, int rows) {
    DataSet set =
        new DataSet(
            "set", "", "", "", "", "", Map.of(), name, rows, 1_000_000, List.of(), "a page");
    return new Wanted(address("/" + name + "?a=1"), name, set, Optional.empty());
  }

  URI address(String path) {
    return URI.create("http://localhost:" + server.getAddress().getPort() + path);
  }

  /** All of it, as it should be. */
  static Answering whole(byte[] bytes) {
    return request -> {
      request.getResponseHeaders().set("ETag", "\"one\"");
      request.sendResponseHeaders(200, bytes.length);
      request.getResponseBody().write(bytes);
    };
  }

  /** Promises all of it and breaks off. */
  static Answering cut(byte[] bytes, int after) {
    return request -> {
      request.getResponseHeaders().set("ETag", "\"one\"");
      request.sendResponseHeaders(200, bytes.length);
      OutputStream out = request.getResponseBody();
      out.write(bytes, 0, after);
      out.flush();
    };
  }

  /** The rest from the byte asked for. */
  static Answering rest(byte[] bytes) {
    return request -> {
      String range = request.getRequestHeaders().getFirst("Range");
      int from = Integer.parseInt(range.replaceAll("[^0-9]", ""));
      part(bytes, from).answer(request);
    };
  }

  /** The rest from a byte that nobody may have asked for. */
  static Answering part(byte[] bytes, int from) {
    return request -> {
      byte[] part = Arrays.copyOfRange(bytes, from, bytes.length);
      String range = "bytes " + from + "-" + (bytes.length - 1) + "/" + bytes.length;
      request.getResponseHeaders().set("Content-Range", range);
      request.sendResponseHeaders(206, part.length);
      request.getResponseBody().write(part);
    };
  }

  /** A status and nothing else, with a header. */
  static Answering status(int status, String header, String value) {
    return request -> {
      request.getResponseHeaders().set(header, value);
      request.sendResponseHeaders(status, -1);
    };
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
