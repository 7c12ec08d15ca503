// SPDX-License-Identifier: GPL-3.0-or-later
// What the stream's reader takes for JSON, beside what simdjson's own parser does.
#include "core/metrics/streamreader.h"
#include "core/metrics/streamwriter.h"
#include "tests/support/randomstream.h"
#include "tests/support/testmain.h"

#include <simdjson.h>

#include <cctype>
#include <cmath>
#include <random>

using namespace core;

namespace {

/// simdjson refuses integers beyond 64 bits, which are JSON all the same.
bool hasHugeInteger(const std::string &line)
{
    int digits = 0;
    for (const char c : line) {
        digits = std::isdigit(quint8(c)) ? digits + 1 : 0;
        if (digits > 18)
            return true;
    }
    return false;
}

class RandomJson
{
public:
    int below(int bound) { return int(m_random() % unsigned(bound)); }

    std::string line()
    {
        std::string text = R"({"type":"heartbeat","at":"2026-11-21T09:00:00Z")";
        for (int i = below(4); i > 0; --i)
            text += "," + space() + string() + space() + ":" + space() + value(0);
        return text + space() + "}";
    }

    std::string number()
    {
        std::string text(size_t(below(5) == 0), '-');
        text += below(4) ? std::to_string(1 + below(1000000)) : "0";
        if (below(2))
            text += "." + std::to_string(below(100000000));
        if (below(6) == 0)
            text += (below(2) ? "e" : "E")
                    + std::string(below(3)   ? ""
                                  : below(2) ? "+"
                                             : "-")
                    + std::to_string(below(12));
        return text;
    }

    /// Bytes lost, doubled or exchanged, mostly for such that mean something.
    void damage(std::string &text)
    {
        static const std::string bytes = "{}[]:,\"\\ \t0123.-+eEtrufalsn\x01\xc3\xa4\xff";
        for (int hits = below(3); hits >= 0 && !text.empty(); --hits) {
            const auto at = size_t(below(int(text.size())));
            const char byte = bytes[size_t(below(int(bytes.size())))];
            switch (below(4)) {
            case 0:
                text.erase(at, size_t(1 + below(3)));
                break;
            case 1:
                text.insert(at, 1, byte);
                break;
            case 2:
                text.insert(at, text.substr(at, size_t(1 + below(12))));
                break;
            default:
                text[at] = byte;
            }
        }
    }

private:
    std::string space() { return below(6) ? "" : below(2) ? " " : "\t\r "; }

    std::string string()
    {
        static const char *const parts[]{"a",       "Waiting (Now)",  "\\n",     "\\\"",
                                         "\\\\",    "\xc3\xa4",       "\\u00e4", "\\ud83d\\ude00",
                                         "\\ud83d", "\\udc00\\u0041", "\\q",     "/"};
        std::string text = "\"";
        for (int i = below(4); i > 0; --i)
            text += below(5) ? parts[below(6)] : parts[below(12)];
        return text + "\"";
    }

    std::string value(int depth)
    {
        static const char *const others[]{"null", "true", "false", "nul", "truex", "01", "1.", "-", "1e"};
        const int kind = below(depth < 4 ? 8 : 5);
        if (kind < 2)
            return number();
        if (kind < 4)
            return string();
        if (kind == 4)
            return others[below(10) ? below(3) : below(9)];
        std::string text = kind < 6 ? "[" : "{";
        for (int i = below(4), first = 1; i > 0; --i, first = 0)
            text += (first ? "" : ",") + space() + (kind < 6 ? "" : string() + ":") + value(depth + 1)
                    + space();
        return text + (kind < 6 ? "]" : "}");
    }

    std::mt19937 m_random{5};
};

} // namespace

class StreamJsonTest : public QObject
{
    Q_OBJECT

private:
    simdjson::dom::parser m_parser;
    StreamReader m_reader;
    int m_good = 0;
    int m_bad = 0;

    /// Bad JSON is refused, and nothing else is called bad JSON.
    void mustAgree(const std::string &line)
    {
        if (hasHugeInteger(line))
            return;
        const bool isJson = m_parser.parse(line).error() == simdjson::SUCCESS;
        ++(isJson ? m_good : m_bad);
        const auto read = m_reader.read(line);
        if (!isJson)
            QVERIFY2(!read, line.c_str());
        else if (!read)
            QVERIFY2(!read.error().what.startsWith(u"malformed"), line.c_str());
    }

private slots:
    void agreesOnRandomJson()
    {
        RandomJson random;
        m_good = m_bad = 0;
        for (int i = 0; i < 20000; ++i) {
            std::string line = random.line();
            mustAgree(line);
            random.damage(line);
            mustAgree(line);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(m_good > 5000 && m_bad > 5000);
    }

    void agreesOnDamagedLines()
    {
        tests::RandomStream stream(3);
        RandomJson random;
        Patch patch;
        m_good = m_bad = 0;
        for (int i = 0; i < 10000; ++i) {
            stream.next(patch);
            std::string line;
            writeLine(patch, line, i % 2 ? StreamForm::Compact : StreamForm::Full);
            line.pop_back();
            random.damage(line);
            mustAgree(line);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(m_good > 1000 && m_bad > 1000);
    }

    void readsNumbersToTheBit()
    {
        RandomJson random;
        for (int i = 0; i < 50000; ++i) {
            const std::string number = random.number();
            double expected = 0;
            QVERIFY(m_parser.parse(number).get_double().get(expected) == simdjson::SUCCESS);
            if (std::fabs(expected) > 1e12)
                continue;
            const std::string before
                = R"x({"type":"delta","at":"2026-11-21T09:00:00Z","queues":[{"sid":"Q","metrics":{"Waiting (Now)":)x";
            const auto read = m_reader.read(before + number + "}}]}");
            QVERIFY2(read.ok(), number.c_str());
            QVERIFY2(m_reader.patch().row(0).cells[0] == Cell::of(expected), number.c_str());
        }
    }
};

FLOORWATCH_TEST_MAIN(StreamJsonTest)
#include "tst_streamjson.moc"
