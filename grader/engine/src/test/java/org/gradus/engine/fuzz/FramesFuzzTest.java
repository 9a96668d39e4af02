package org.gradus.engine.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.gradus.wire.ClassFiles;
import org.gradus.wire.Reply;
import org.gradus.wire.ReplyCodec;
import org.gradus.wire.Script;
import org.gradus.wire.ScriptCodec;
import org.gradus.wire.compile.CompileCodec;
import org.gradus.wire.compile.CompileReply;
import org.gradus.wire.compile.CompileRequest;

/** What comes over the wall, in both directions. */
class FramesFuzzTest {

    @FuzzTest
    void reply(byte[] sent) throws Exception {
        new FrameTarget<Reply>(ReplyCodec::read, ReplyCodec::write).receive(sent);
    }

    @FuzzTest
    void script(byte[] sent) throws Exception {
        new FrameTarget<Script>(ScriptCodec::read, ScriptCodec::write).receive(sent);
    }

    @FuzzTest
    void classFiles(byte[] sent) throws Exception {
        new FrameTarget<ClassFiles>(ClassFiles::read, ClassFiles::write).receive(sent);
    }

    @FuzzTest
    void compileRequest(byte[] sent) throws Exception {
        new FrameTarget<CompileRequest>(CompileCodec::readRequest, CompileCodec::write).receive(sent);
    }

    @FuzzTest
    void compileReply(byte[] sent) throws Exception {
        new FrameTarget<CompileReply>(CompileCodec::readReply, CompileCodec::write).receive(sent);
    }
}
