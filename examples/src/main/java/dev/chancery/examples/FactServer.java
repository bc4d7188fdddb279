package dev.chancery.examples;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.chancery.Chancery;
import dev.chancery.actor.State;
import dev.chancery.dataset.Answer;
import dev.chancery.dataset.Dataset;
import dev.chancery.dataset.Relationship;
import dev.chancery.fact.Fact;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Answers over HTTP whether two states had relations: {@code GET
 * /relations?one=AZ&other=ES&on=2000-01-01}. A dataset is one immutable value, so every request may
 * use it at once.
 */
public final class FactServer {
  private static final String PATH = "/relations";

  private final Dataset data;

  private FactServer(Dataset data) {
    this.data = data;
  }

  /** Starts the server, asks it one question, prints the answer and stops it. */
  public static void main(String[] args) throws IOException, InterruptedException {
    PrintStream out = Page.out();
    HttpServer server = start(Chancery.bundled());
    try {
      URI question = address(server, "one=AZ&other=ES&on=2000-01-01");
      HttpRequest request = HttpRequest.newBuilder(question).build();
      String answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
      out.println("GET " + PATH + "?" + question.getQuery());
      out.println(answer);
    } finally {
      server.stop(0);
    }
  }

  /** Starts a server on a free port, for this machine only. */
  static HttpServer start(Dataset data) throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer server = HttpServer.create(address, 0);
    server.createContext(PATH, new FactServer(data)::handle);
    server.start();
    return server;
  }

  /** Returns the address of the question. */
  static URI address(HttpServer server, String query) {
    String host = server.getAddress().getAddress().getHostAddress();
    String bracketed = host.contains(":") ? "[" + host + "]" : host;
    return URI.create(
        "http://" + bracketed + ":" + server.getAddress().getPort() + PATH + "?" + query);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      URI uri = exchange.getRequestURI();
      if (!uri.getPath().equals(PATH)) {
        send(exchange, 404, error("nothing at " + uri.getPath() + ": expected " + PATH));
      } else if (!exchange.getRequestMethod().equals("GET")) {
        exchange.getResponseHeaders().set("Allow", "GET");
        send(exchange, 405, error(exchange.getRequestMethod() + ": expected GET"));
      } else {
        answer(exchange, parameters(uri));
      }
    }
  }

  private void answer(HttpExchange exchange, Map<String, String> parameters) throws IOException {
    Relationship relationship;
    LocalDate day;
    try {
      State one = State.of(required(parameters, "one"));
      relationship = data.between(one, State.of(required(parameters, "other")));
      day = LocalDate.parse(required(parameters, "on"));
    } catch (IllegalArgumentException | DateTimeException e) {
      send(exchange, 400, error(String.valueOf(e.getMessage())));
      return;
    }
    send(exchange, 200, json(relationship.haveRelationsOn(day)));
  }

  private static String required(Map<String, String> parameters, String name) {
    return Optional.ofNullable(parameters.get(name))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no '" + name + "': expected one=AZ&other=ES&on=2000-01-01"));
  }

  private static Map<String, String> parameters(URI uri) {
    Map<String, String> parameters = new HashMap<>();
    String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    for (String pair : query.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      String value = parts.length == 2 ? parts[1] : "";
      parameters.put(decoded(parts[0]), decoded(value));
    }
    return parameters;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static void send(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  private static String json(Answer answer) {
    String ids =
        answer.facts().stream()
            .map(Fact::id)
            .map(FactServer::quoted)
            .collect(Collectors.joining(",", "[", "]"));
    return "{\"verdict\":%s,\"reason\":%s,\"facts\":%s}"
        .formatted(quoted(answer.verdict().name()), quoted(answer.reason()), ids);
  }

  private static String error(String message) {
    return "{\"error\":" + quoted(message) + "}";
  }

  /** Returns the text as a JSON string (RFC 8259, section 7). */
  static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
