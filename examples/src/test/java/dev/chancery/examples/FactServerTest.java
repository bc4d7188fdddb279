package dev.chancery.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.chancery.Chancery;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactServerTest {
  private final HttpServer server;

  FactServerTest() throws IOException {
    server = FactServer.start(Chancery.bundled());
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private HttpResponse<String> get(String query) throws Exception {
    return send(HttpRequest.newBuilder(FactServer.address(server, query)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }

  @Test
  void main_always_asksItsOwnServer() throws Exception {
    assertThat(Console.printedBy(FactServer::main))
        .startsWith("GET /relations?one=AZ&other=ES&on=2000-01-01\n{\"verdict\":\"YES\",");
  }

  @Test
  void get_coveredDay_answersWithVerdictReasonAndFacts() throws Exception {
    HttpResponse<String> response = get("one=AZ&other=ESP&on=2000-01-01");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(response.body())
        .isEqualTo(
            "{\"verdict\":\"YES\",\"reason\":\"By 2000-01-01 the latest that is known is that relations"
                + " were established (1992-02-11), and the dataset covers such events up to that"
                + " day.\",\"facts\":[\"relations-established-1992\"]}");
  }

  @Test
  void get_uncoveredPair_answersUnknown() throws Exception {
    HttpResponse<String> response = get("one=FR&other=DE&on=2000-01-01");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).startsWith("{\"verdict\":\"UNKNOWN\",").endsWith("\"facts\":[]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          one=XX&other=ES&on=2000-01-01|no state has the code 'XX'
          one=AZ&other=%22&on=2000-01-01|no state has the code '\\"'
          one=AZ&other=AZ&on=2000-01-01|expected two different actors
          one=AZ&other=ES&on=2000-13-01|Text '2000-13-01' could not be parsed
          one=AZ&other=ES|no 'on': expected
          ''|no 'one': expected
          """)
  void get_wrongQuery_isRefusedWithAReason(String query, String reason) throws Exception {
    HttpResponse<String> response = get(query);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).startsWith("{\"error\":\"").contains(reason.replace("''", "'"));
  }

  @Test
  void get_otherPath_isNotFound() throws Exception {
    URI other = FactServer.address(server, "x").resolve("/relationships");
    assertThat(send(HttpRequest.newBuilder(other)).statusCode()).isEqualTo(404);
  }

  @Test
  void post_always_isNotAllowed() throws Exception {
    HttpRequest.Builder post =
        HttpRequest.newBuilder(FactServer.address(server, "one=AZ&other=ES&on=2000-01-01"))
            .POST(BodyPublishers.noBody());
    HttpResponse<String> response = send(post);
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).contains("GET");
  }

  @Test
  void quoted_specialCharacters_areEscaped() {
    assertThat(FactServer.quoted("a\"b\\c\nd–")).isEqualTo("\"a\\\"b\\\\c\\u000ad–\"");
  }
}
