package org.confer.matching.meaning;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * One BERT model, of whose last states one vector is made. Each call runs on the caller's thread
 * alone, since many texts are asked for at once; and each text runs by itself, because the
 * quantized model scales by the largest value of a batch, so that in company a text would get
 * another vector.
 */
final class SentenceEncoder {

    /** Tokens; a title has about fifteen, and what a longer text says first must do. */
    private static final String LONGEST = "256";

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();

    /** What stands for the sentence, as the model was trained. */
    enum Pooling {
        /** The first token's state. */
        FIRST,
        /** The mean of all tokens' states. */
        MEAN
    }

    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;
    private final Pooling pooling;

    /**
     * @param name of the model's files on the class path, without ending
     */
    SentenceEncoder(String name, Pooling pooling) {
        this.pooling = pooling;
        try (SessionOptions options = new SessionOptions();
                InputStream words = file(name + "-tokenizer.json");
                InputStream model = file(name + ".onnx")) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            tokenizer =
                    HuggingFaceTokenizer.newInstance(
                            words,
                            Map.of("padding", "false", "truncation", "true", "maxLength", LONGEST));
            session = environment.createSession(model.readAllBytes(), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OrtException e) {
            throw new IllegalStateException("The language model " + name + " cannot run", e);
        }
    }

    private static InputStream file(String name) throws IOException {
        InputStream file = SentenceEncoder.class.getResourceAsStream("/" + name);
        if (file == null) {
            throw new IOException("The language model's file " + name + " is missing");
        }
        return file;
    }

    /**
     * @return unit vector
     */
    float[] vector(String text) {
        Encoding tokens = tokenizer.encode(text, true, false);
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            inputs.put("input_ids", tensor(tokens.getIds()));
            inputs.put("attention_mask", tensor(tokens.getAttentionMask()));
            inputs.put("token_type_ids", tensor(tokens.getTypeIds()));
            try (OrtSession.Result result = session.run(inputs)) {
                return pooled((OnnxTensor) result.get(0));
            }
        } catch (OrtException e) {
            throw new IllegalStateException("The language model failed", e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(
                environment, LongBuffer.wrap(values), new long[] {1, values.length});
    }

    /** Of a tensor of one text by tokens by dimensions, made unit long. */
    private float[] pooled(OnnxTensor states) {
        FloatBuffer all = states.getFloatBuffer();
        float[] vector = new float[(int) states.getInfo().getShape()[2]];
        all.get(vector);
        while (pooling == Pooling.MEAN && all.hasRemaining()) {
            for (int i = 0; i < vector.length; i++) {
                vector[i] += all.get();
            }
        }
        double square = 0;
        for (float x : vector) {
            square += x * x;
        }
        float length = (float) Math.sqrt(square);
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return vector;
    }
}
