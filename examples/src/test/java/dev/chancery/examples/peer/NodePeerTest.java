package dev.chancery.examples.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NodePeerTest {
  /** A program that speaks as the peer does, so that Node.js need not be there. */
  private static NodePeer startFake(String... answers) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        Stream.concat(
                Stream.of(java, "-cp", "target/test-classes", FakePeer.class.getName()),
                Stream.of(answers))
            .toList();
    return NodePeer.start(command);
  }

  @Test
  void ask_answers_areReplies() throws IOException {
    try (NodePeer peer =
        startFake(
            "{'edtf':'4.11.1','node':'v20'}",
            "{'type':'Date','level':0,'first':482112000000,'last':482198399999}",
            "{'type':'Interval','level':1,'first':-1,'last':'open'}",
            "{'type':'Year','level':2,'first':'none','last':'unknown'}",
            "{'refused':'no'}",
            "{'nanoseconds':12.5}")) {
      assertThat(peer.version()).isEqualTo("edtf 4.11.1 on Node.js v20");
      assertThat(peer.ask("a")).isEqualTo(new Reply(true, "Date", 0, "1985-04-12", "1985-04-12"));
      assertThat(peer.ask("b")).isEqualTo(new Reply(true, "Interval", 1, "1969-12-31", ".."));
      assertThat(peer.ask("c")).isEqualTo(new Reply(true, "Year", 2, "none", "unknown"));
      assertThat(peer.ask("d")).isEqualTo(Reply.REFUSED);
      assertThat(peer.nanoseconds("e", 1)).isEqualTo(12.5);
    }
  }

  @Test
  void ask_peerThatEndsOrSaysOtherThings_fails() throws IOException {
    try (NodePeer peer = startFake("{}", "{'level':0}")) {
      assertThatIOException()
          .isThrownBy(() -> peer.ask("a"))
          .withMessage("the peer answers {level=0}: expected 'type'");
      assertThatIOException().isThrownBy(() -> peer.ask("b"));
    }
  }

  @Test
  void start_nothingThere_fails() {
    assertThatIOException().isThrownBy(() -> NodePeer.start(List.of("no-such-program")));
    assertThatIOException().isThrownBy(() -> startFake()).withMessage("the peer has ended");
  }
}
