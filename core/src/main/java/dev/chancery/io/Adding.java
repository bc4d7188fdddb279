package dev.chancery.io;

import com.google.common.base.Throwables;
import com.google.common.util.concurrent.Uninterruptibles;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what has been read, in its order, in a thread of its own, while the next is read: for
 * long files, since either takes half of the time. Of what waits there is little at a time.
 *
 * <p>For one thread that adds. What the taker did, that thread sees when {@link #end} or {@link
 * #stop} has returned, of which one has to be called.
 */
final class Adding<T> {
  private static final int BATCH = 256;
  private static final int BATCHES = 8;

  private final BlockingQueue<List<T>> queue = new ArrayBlockingQueue<>(BATCHES);
  private final Thread thread;
  private List<T> batch = new ArrayList<>(BATCH);
  private boolean ended;
  private volatile @Nullable Throwable fault;

  /**
   * Starts the thread.
   *
   * @param taker what each is given to; after the first at which it throws it is given no more
   */
  Adding(Consumer<? super T> taker) {
    thread = new Thread(() -> takeAll(taker), "chancery-adding");
    thread.setDaemon(true);
    thread.start();
  }

  private void takeAll(Consumer<? super T> taker) {
    while (true) {
      // Whatever is thrown here: the thread goes on, or who puts more would wait for ever.
      try {
        List<T> next = Uninterruptibles.takeUninterruptibly(queue);
        if (next.isEmpty()) {
          return;
        }
        if (fault == null) {
          next.forEach(taker);
        }
      } catch (RuntimeException | Error e) {
        fault = e;
      }
    }
  }

  /** Puts one behind the others; throws what was thrown at one of them, if that is known yet. */
  void add(T taken) {
    batch.add(taken);
    if (batch.size() == BATCH) {
      if (fault != null) {
        end();
      }
      put();
    }
  }

  private void put() {
    Uninterruptibles.putUninterruptibly(queue, batch);
    batch = new ArrayList<>(BATCH);
  }

  /** Waits until all have been taken; throws what was thrown at the first that was not. */
  void end() {
    stop();
    Throwable thrown = fault;
    if (thrown != null) {
      Throwables.throwIfUnchecked(thrown);
      throw new IllegalStateException(thrown);
    }
  }

  /** Waits until all have been taken, whether or not they could be. */
  void stop() {
    if (!ended) {
      ended = true;
      if (!batch.isEmpty()) {
        put();
      }
      put();
      Uninterruptibles.joinUninterruptibly(thread);
    }
  }
}
