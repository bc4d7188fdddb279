package dev.chancery.source;

import static dev.chancery.SerializedForms.assertGolden;
import static dev.chancery.SerializedForms.read;
import static dev.chancery.SerializedForms.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.time.Edtf;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The serialized forms of the values of this package; bytes that were written once stay readable.
 */
class SerializedSourcesTest {
  private static final String TEXT = "The embassy opened in 2005.";
  private static final Source SOURCE =
      Source.builder("report", "Report")
          .publisher("Ministry")
          .url("https://example.org/report")
          .published(Edtf.parse("2021"))
          .asserted(Edtf.parse("2020-12-31"))
          .retrieved(Edtf.parse("2022-03-04"))
          .licence("CC-BY-4.0")
          .readFrom(TEXT)
          .build();

  @Test
  void source_writtenAndRead_isTheGoldenForm() throws Exception {
    assertGolden(
        SOURCE,
        "rO0ABXNyACVkZXYuY2hhbmNlcnkuc291cmNlLlNvdXJjZSRTZXJpYWxpemVkAAAAAAAAAAECAApJAAZs"
            + "ZW5ndGhMAAhhc3NlcnRlZHQAGExkZXYvY2hhbmNlcnkvdGltZS9FZHRmO0wAAmlkdAASTGphdmEvbGFu"
            + "Zy9TdHJpbmc7TAAHbGljZW5jZXEAfgACTAAJcHVibGlzaGVkcQB+AAFMAAlwdWJsaXNoZXJxAH4AAkwA"
            + "CXJldHJpZXZlZHEAfgABTAAGc2hhMjU2cQB+AAJMAAV0aXRsZXEAfgACTAADdXJscQB+AAJ4cAAAABtz"
            + "cgAhZGV2LmNoYW5jZXJ5LnRpbWUuRWR0ZiRTZXJpYWxpemVkAAAAAAAAAAECAAFMAAR0ZXh0cQB+AAJ4"
            + "cHQACjIwMjAtMTItMzF0AAZyZXBvcnR0AAlDQy1CWS00LjBzcQB+AAR0AAQyMDIxdAAITWluaXN0cnlz"
            + "cQB+AAR0AAoyMDIyLTAzLTA0dABAZDQxYzExOGEwNDM4ZWZkYzQ3MzE3ZWJiZTIxNmVlYTU1ZjAwMzI3"
            + "NGNjMTZmYjExNDIxN2NlNmY2ZmRlZDNlMXQABlJlcG9ydHQAGmh0dHBzOi8vZXhhbXBsZS5vcmcvcmVw"
            + "b3J0");
  }

  @Test
  void source_withTheLeast_isReadAgain() throws Exception {
    Source least = Source.builder("least", "Least").build();

    assertThat(read(written(least))).isEqualTo(least);
  }

  @Test
  void citation_writtenAndRead_isTheGoldenForm() throws Exception {
    assertGolden(
        Citation.ofPassage(Source.builder("report", "Report").build(), TEXT, "2005")
            .inSection(List.of("Missions", "Embassies")),
        "rO0ABXNyACdkZXYuY2hhbmNlcnkuc291cmNlLkNpdGF0aW9uJFNlcmlhbGl6ZWQAAAAAAAAAAQIABUkA"
            + "A2VuZEkABXN0YXJ0TAANcGFzc2FnZVNoYTI1NnQAEkxqYXZhL2xhbmcvU3RyaW5nO0wAB3NlY3Rpb250"
            + "ABBMamF2YS91dGlsL0xpc3Q7TAAGc291cmNldAAcTGRldi9jaGFuY2VyeS9zb3VyY2UvU291cmNlO3hw"
            + "AAAAGgAAABZ0AEBhMjBhMmI3YmIwODQyZDVjZjhhMGMwNmM2MjY0MjFmZDUxZWMxMDM5MjVjMTgxOWE1"
            + "MTI3MWYyNzc5YWZhNzMwc3IAEWphdmEudXRpbC5Db2xsU2VyV46rtjobqBEDAAFJAAN0YWd4cAAAAAF3"
            + "BAAAAAJ0AAhNaXNzaW9uc3QACUVtYmFzc2llc3hzcgAlZGV2LmNoYW5jZXJ5LnNvdXJjZS5Tb3VyY2Uk"
            + "U2VyaWFsaXplZAAAAAAAAAABAgAKSQAGbGVuZ3RoTAAIYXNzZXJ0ZWR0ABhMZGV2L2NoYW5jZXJ5L3Rp"
            + "bWUvRWR0ZjtMAAJpZHEAfgABTAAHbGljZW5jZXEAfgABTAAJcHVibGlzaGVkcQB+AAtMAAlwdWJsaXNo"
            + "ZXJxAH4AAUwACXJldHJpZXZlZHEAfgALTAAGc2hhMjU2cQB+AAFMAAV0aXRsZXEAfgABTAADdXJscQB+"
            + "AAF4cP////9wdAAGcmVwb3J0cHBwcHB0AAZSZXBvcnRw");
  }

  @Test
  void citation_writtenAndRead_isTheSame() throws Exception {
    Citation whole = Citation.of(SOURCE);

    assertThat(read(written(whole))).isEqualTo(whole);
    assertThat(read(written(whole.at(4, 11)))).isEqualTo(whole.at(4, 11));
  }

  @Test
  void exception_writtenAndRead_keepsItsCitation() throws Exception {
    Citation citation = Citation.of(SOURCE).at(4, 11);
    PassageException thrown = new PassageException(citation, "no reason");

    assertThat(((PassageException) read(written(thrown))).citation()).isEqualTo(citation);
  }
}
