package org.confer.matching.meaning;

import java.util.Optional;
import org.confer.matching.Meaning;

/** Which language models are installed; an installation may leave their jars away. */
public final class Models {

    private static final String ANY_FILE = "/bge-small-zh-v1.5-q.onnx";

    private Models() {}

    /**
     * Loads the model: some seconds, some hundred megabytes outside the heap.
     *
     * @return empty when its jars are not there
     * @throws LinkageError when it cannot run on this machine
     */
    public static Optional<Meaning> load() {
        return Models.class.getResource(ANY_FILE) == null
                ? Optional.empty()
                : Optional.of(new SmallModels());
    }
}
