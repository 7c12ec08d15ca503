<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CellText</name>
    <message>
        <source>%1 · %2 is %3</source>
        <comment>queue or channel, metric, value</comment>
        <translation>%1 · %2 ist %3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>queue, channel</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>others</source>
        <comment>activities</comment>
        <translation>andere</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>activity, number of agents</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between activities</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>ChannelText</name>
    <message>
        <source>Voice</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
</context>
<context>
    <name>ColumnText</name>
    <message>
        <source>Agents</source>
        <translation>Agenten</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Warteschlangen</translation>
    </message>
    <message>
        <source>Health status</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>avail / unav / off</source>
        <translation>verf. / n. verf. / offl.</translation>
    </message>
    <message>
        <source>Agents (available / unavailable / offline)</source>
        <translation>Agenten (verfügbar / nicht verfügbar / offline)</translation>
    </message>
    <message>
        <source>Queues, and the channels in them</source>
        <translation>Warteschlangen und die Kanäle darin</translation>
    </message>
    <message>
        <source>The worst open alert of a queue and its channels</source>
        <translation>Der schwerste offene Alarm einer Warteschlange und ihrer Kanäle</translation>
    </message>
    <message>
        <source>Agents available / unavailable / offline</source>
        <translation>Agenten verfügbar / nicht verfügbar / offline</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>metric, what it counts</comment>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Where the queue&apos;s numbers come from</source>
        <translation>Woher die Zahlen der Warteschlange kommen</translation>
    </message>
</context>
<context>
    <name>ConnectionText</name>
    <message>
        <source>no password may stand here; it is read from FLOORWATCH_PROXY_PASSWORD</source>
        <translation>hier darf kein Passwort stehen; es wird aus FLOORWATCH_PROXY_PASSWORD gelesen</translation>
    </message>
    <message>
        <source>is neither none, system, http://HOST:PORT nor socks5://HOST:PORT</source>
        <translation>ist weder none, system, http://HOST:PORT noch socks5://HOST:PORT</translation>
    </message>
    <message>
        <source>Trust the certificates of this file and no others for --push and --taskrouter.</source>
        <translation>Bei --push und --taskrouter den Zertifikaten dieser Datei vertrauen und keinen anderen.</translation>
    </message>
    <message>
        <source>file.pem</source>
        <translation>datei.pem</translation>
    </message>
    <message>
        <source>Reach --push and --taskrouter through http://HOST:PORT or socks5://HOST:PORT, or none instead of the system&apos;s. With a user, http://USER@HOST:PORT, the password is in FLOORWATCH_PROXY_PASSWORD.</source>
        <translation>--push und --taskrouter über http://HOST:PORT oder socks5://HOST:PORT erreichen, oder none statt des Proxys des Systems. Mit einem Benutzer, http://USER@HOST:PORT, steht das Passwort in FLOORWATCH_PROXY_PASSWORD.</translation>
    </message>
    <message>
        <source>url</source>
        <translation>url</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message numerus="yes">
        <source>%Ln source(s) can&apos;t be used; the floor of each is not shown.</source>
        <translation>
            <numerusform>%Ln Quelle kann nicht verwendet werden; ihre Fläche wird nicht gezeigt.</numerusform>
            <numerusform>%Ln Quellen können nicht verwendet werden; ihre Flächen werden nicht gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rules can&apos;t be used; the floor is shown without alerts.</source>
        <translation>Die Regeln können nicht verwendet werden; die Fläche wird ohne Alarme gezeigt.</translation>
    </message>
    <message>
        <source>The sources can&apos;t be used; their floors are not shown.</source>
        <translation>Die Quellen können nicht verwendet werden; ihre Flächen werden nicht gezeigt.</translation>
    </message>
    <message>
        <source>Floorwatch is already running; its window was raised.</source>
        <translation>Floorwatch läuft schon; sein Fenster wurde nach vorn geholt.</translation>
    </message>
    <message>
        <source>It goes on as it was, without regard to %1.</source>
        <translation>Es läuft weiter wie bisher, ohne Rücksicht auf %1.</translation>
    </message>
    <message>
        <source>About Floorwatch</source>
        <translation>Über Floorwatch</translation>
    </message>
    <message>
        <source>The trace can&apos;t be written: %1</source>
        <translation>Die Spur kann nicht geschrieben werden: %1</translation>
    </message>
</context>
<context>
    <name>CoverageText</name>
    <message>
        <source>%1 old</source>
        <comment>age of the numbers</comment>
        <translation>%1 alt</translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation>noch keine Daten</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>source, age</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>ohne %1</translation>
    </message>
</context>
<context>
    <name>FileText</name>
    <message>
        <source>can&apos;t be written: %1</source>
        <translation>lässt sich nicht schreiben: %1</translation>
    </message>
    <message>
        <source>can&apos;t be read: %1</source>
        <translation>ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>is too large to be read</source>
        <translation>ist zu groß, um gelesen zu werden</translation>
    </message>
</context>
<context>
    <name>GridText</name>
    <message>
        <source>%1 [s]</source>
        <comment>metric in seconds</comment>
        <translation>%1 [s]</translation>
    </message>
    <message>
        <source>%1 [%]</source>
        <comment>metric in per cent</comment>
        <translation>%1 [%]</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
</context>
<context>
    <name>HistoryText</name>
    <message>
        <source>History: the last hour</source>
        <translation>Verlauf: die letzte Stunde</translation>
    </message>
    <message>
        <source>History: %1, since %2</source>
        <comment>size, date and time</comment>
        <translation>Verlauf: %1, seit %2</translation>
    </message>
    <message>
        <source>History: nothing yet</source>
        <translation>Verlauf: noch nichts</translation>
    </message>
    <message>
        <source>Nothing is kept on disk.</source>
        <translation>Auf dem Datenträger wird nichts behalten.</translation>
    </message>
    <message>
        <source>In %1</source>
        <comment>folder</comment>
        <translation>In %1</translation>
    </message>
    <message>
        <source>At most %1; what is oldest is thinned, then removed</source>
        <comment>size</comment>
        <translation>Höchstens %1; das Älteste wird ausgedünnt, dann entfernt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln damaged file(s) were set aside and are left alone</source>
        <translation>
            <numerusform>%Ln beschädigte Datei wurde beiseitegelegt und bleibt unberührt</numerusform>
            <numerusform>%Ln beschädigte Dateien wurden beiseitegelegt und bleiben unberührt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) of a newer Floorwatch can&apos;t be read by this one</source>
        <translation>
            <numerusform>%Ln Datei eines neueren Floorwatch kann dieses nicht lesen</numerusform>
            <numerusform>%Ln Dateien eines neueren Floorwatch kann dieses nicht lesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines lost: %1</source>
        <translation>Verlorene Zeilen: %1</translation>
    </message>
    <message>
        <source>The history can&apos;t be written. Make room, or make its folder writable; until then only the last hour is remembered.</source>
        <translation>Der Verlauf lässt sich nicht schreiben. Schaffen Sie Platz, oder machen Sie seinen Ordner beschreibbar; bis dahin wird nur die letzte Stunde behalten.</translation>
    </message>
    <message>
        <source>Another Floorwatch keeps its history in the same folder. Close it; until then only the last hour is remembered here.</source>
        <translation>Ein anderes Floorwatch führt seinen Verlauf im selben Ordner. Beenden Sie es; bis dahin wird hier nur die letzte Stunde behalten.</translation>
    </message>
    <message>
        <source>A day of this floor takes more room than the history may have, so that it is thinned or shorter.</source>
        <translation>Ein Tag dieser Fläche braucht mehr Platz, als der Verlauf haben darf, er wird also dünner oder kürzer.</translation>
    </message>
    <message>
        <source>A part of the history was written by a newer Floorwatch. It is left as it is; to see it, use that version.</source>
        <translation>Ein Teil des Verlaufs wurde von einem neueren Floorwatch geschrieben. Er bleibt, wie er ist; um ihn zu sehen, verwenden Sie diese Version.</translation>
    </message>
</context>
<context>
    <name>InstanceText</name>
    <message>
        <source>process %1 on %2</source>
        <translation>Prozess %1 auf %2</translation>
    </message>
    <message>
        <source>Floorwatch is already running here (%1) and does not answer; close it, or choose another data folder</source>
        <translation>Floorwatch läuft hier schon (%1) und antwortet nicht; beenden Sie es, oder wählen Sie einen anderen Datenordner</translation>
    </message>
    <message>
        <source>%1: nothing can be written here, so a second start will not find this one</source>
        <translation>%1: hier lässt sich nichts schreiben, ein zweiter Start findet diesen also nicht</translation>
    </message>
    <message>
        <source>%1: a second start will not find this one: %2</source>
        <translation>%1: ein zweiter Start findet diesen nicht: %2</translation>
    </message>
</context>
<context>
    <name>LastHour</name>
    <message>
        <source>Looking up the last hour...</source>
        <translation>Die letzte Stunde wird nachgeschlagen ...</translation>
    </message>
    <message>
        <source>Nothing is known of the last hour</source>
        <translation>Über die letzte Stunde ist nichts bekannt</translation>
    </message>
</context>
<context>
    <name>MetricText</name>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Am längsten</translation>
    </message>
    <message>
        <source>Available Agents</source>
        <translation>Verfügbare Agenten</translation>
    </message>
    <message>
        <source>Unavailable Agents</source>
        <translation>Nicht verfügbare Agenten</translation>
    </message>
    <message>
        <source>Offline Agents</source>
        <translation>Agenten offline</translation>
    </message>
    <message>
        <source>Longest Available Agent</source>
        <translation>Am längsten verfügbarer Agent</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <translation>Aufgelegt</translation>
    </message>
    <message>
        <source>SLA</source>
        <translation>SLA</translation>
    </message>
    <message>
        <source>Missed Invitations</source>
        <translation>Verpasste Anfragen</translation>
    </message>
    <message>
        <source>Avg. Speed of Answer</source>
        <translation>Ø Antwortzeit</translation>
    </message>
    <message>
        <source>Avg. Handle Time</source>
        <translation>Ø Bearbeitungszeit</translation>
    </message>
    <message>
        <source>Avg. Abandon Time</source>
        <translation>Ø Zeit bis zum Auflegen</translation>
    </message>
    <message>
        <source>Avg. Talk Time</source>
        <translation>Ø Gesprächszeit</translation>
    </message>
    <message>
        <source>Avg. Wrapup Time</source>
        <translation>Ø Nachbearbeitung</translation>
    </message>
    <message>
        <source>Rejected Invitations</source>
        <translation>Abgelehnte Anfragen</translation>
    </message>
    <message>
        <source>No. of tasks</source>
        <translation>Anzahl Aufgaben</translation>
    </message>
    <message>
        <source>Accepted within SLA</source>
        <translation>Innerhalb SLA angenommen</translation>
    </message>
    <message>
        <source>% accepted within SLA</source>
        <translation>% innerhalb SLA angenommen</translation>
    </message>
    <message>
        <source>Short abandoned</source>
        <translation>Kurz aufgelegt</translation>
    </message>
    <message>
        <source>% short abandoned</source>
        <translation>% kurz aufgelegt</translation>
    </message>
    <message>
        <source>% abandoned</source>
        <translation>% aufgelegt</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Unavailable</source>
        <translation>Nicht verfügbar</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Longest avail.</source>
        <translation>Am längsten verf.</translation>
    </message>
    <message>
        <source>Missed inv.</source>
        <translation>Verpasst</translation>
    </message>
    <message>
        <source>Rejected inv.</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>ASA</source>
        <translation>Antwortzeit</translation>
    </message>
    <message>
        <source>AHT</source>
        <translation>Bearb.-Zeit</translation>
    </message>
    <message>
        <source>Abandon time</source>
        <translation>Auflegezeit</translation>
    </message>
    <message>
        <source>Talk time</source>
        <translation>Gesprächszeit</translation>
    </message>
    <message>
        <source>Wrapup time</source>
        <translation>Nachbearb.</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Within SLA</source>
        <translation>In SLA</translation>
    </message>
    <message>
        <source>% within SLA</source>
        <translation>% in SLA</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>30 min</source>
        <translation>30 min</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>metric and its window</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Tasks being worked on, wrap-up included</source>
        <translation>Aufgaben in Arbeit, mit Nachbearbeitung</translation>
    </message>
    <message>
        <source>Tasks that nobody has accepted yet</source>
        <translation>Aufgaben, die noch niemand angenommen hat</translation>
    </message>
    <message>
        <source>How long the oldest waiting task has waited</source>
        <translation>Wie lange die älteste wartende Aufgabe schon wartet</translation>
    </message>
    <message>
        <source>Agents who can take a task</source>
        <translation>Agenten, die eine Aufgabe annehmen können</translation>
    </message>
    <message>
        <source>Agents at work who can&apos;t take a task</source>
        <translation>Agenten im Dienst, die keine Aufgabe annehmen können</translation>
    </message>
    <message>
        <source>Agents who are offline</source>
        <translation>Agenten, die offline sind</translation>
    </message>
    <message>
        <source>How long the longest available agent has been available</source>
        <translation>Seit wann der am längsten verfügbare Agent verfügbar ist</translation>
    </message>
    <message>
        <source>Customers connected to an agent</source>
        <translation>Kunden, die mit einem Agenten verbunden wurden</translation>
    </message>
    <message>
        <source>Customers who left unanswered, without short abandons</source>
        <translation>Kunden, die ohne Antwort gingen, ohne kurze Abbrüche</translation>
    </message>
    <message>
        <source>Accepted in time, of accepted and abandoned</source>
        <translation>Rechtzeitig angenommen, von angenommenen und aufgelegten</translation>
    </message>
    <message>
        <source>Offers to an agent that timed out</source>
        <translation>Anfragen an einen Agenten, die abliefen</translation>
    </message>
    <message>
        <source>Mean time in the queue until an agent accepts</source>
        <translation>Mittlere Zeit in der Warteschlange, bis ein Agent annimmt</translation>
    </message>
    <message>
        <source>Mean connected time, hold and wrap-up included</source>
        <translation>Mittlere Verbindungszeit, mit Halten und Nachbearbeitung</translation>
    </message>
    <message>
        <source>Mean time after which customers give up</source>
        <translation>Mittlere Zeit, nach der Kunden aufgeben</translation>
    </message>
    <message>
        <source>Mean connected time without wrap-up</source>
        <translation>Mittlere Verbindungszeit ohne Nachbearbeitung</translation>
    </message>
    <message>
        <source>Mean time of wrap-up</source>
        <translation>Mittlere Zeit der Nachbearbeitung</translation>
    </message>
    <message>
        <source>Offers that an agent declined</source>
        <translation>Anfragen, die ein Agent ablehnte</translation>
    </message>
    <message>
        <source>Tasks that entered the queue</source>
        <translation>Aufgaben, die in die Warteschlange kamen</translation>
    </message>
    <message>
        <source>Accepted within the service level&apos;s time</source>
        <translation>Innerhalb der Zeit des Service-Levels angenommen</translation>
    </message>
    <message>
        <source>Accepted in time, of all tasks that entered</source>
        <translation>Rechtzeitig angenommen, von allen eingegangenen Aufgaben</translation>
    </message>
    <message>
        <source>Customers who left within the short-abandon time</source>
        <translation>Kunden, die innerhalb der Kurzabbruchzeit gingen</translation>
    </message>
    <message>
        <source>Short abandons, of all tasks that entered</source>
        <translation>Kurze Abbrüche, von allen eingegangenen Aufgaben</translation>
    </message>
    <message>
        <source>Abandoned, of all tasks that entered</source>
        <translation>Aufgelegt, von allen eingegangenen Aufgaben</translation>
    </message>
    <message>
        <source>Tasks that were finished</source>
        <translation>Aufgaben, die erledigt wurden</translation>
    </message>
</context>
<context>
    <name>NumberText</name>
    <message>
        <source>–</source>
        <comment>a cell without data</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>per cent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>N/A</source>
        <comment>a value that can&apos;t be had at all</comment>
        <translation>n. v.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>time of day, zone</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>OptionText</name>
    <message>
        <source>Watches the queues of a contact centre, live.</source>
        <translation>Beobachtet die Warteschlangen eines Contact-Centers, live.</translation>
    </message>
    <message>
        <source>must be a number from %1 to %2</source>
        <translation>muss eine Zahl von %1 bis %2 sein</translation>
    </message>
    <message>
        <source>must be a whole number from %1 to %2</source>
        <translation>muss eine ganze Zahl von %1 bis %2 sein</translation>
    </message>
    <message>
        <source>not a %1:// address</source>
        <translation>keine %1://-Adresse</translation>
    </message>
    <message>
        <source>no password may stand here</source>
        <translation>hier darf kein Passwort stehen</translation>
    </message>
    <message>
        <source>needs --account AC... as well</source>
        <translation>braucht auch --account AC...</translation>
    </message>
    <message>
        <source>the id &quot;%1&quot; belongs to a source of the command line</source>
        <translation>die Kennung „%1“ gehört schon einer Quelle der Befehlszeile</translation>
    </message>
    <message>
        <source>push</source>
        <translation>Push</translation>
    </message>
    <message>
        <source>TaskRouter</source>
        <translation>TaskRouter</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>name, number</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, kind of source</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Simulated floor</source>
        <translation>Simulierte Fläche</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of %2</source>
        <translation>„%1“ ist keines von %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of %2, and no file of translations</source>
        <translation>„%1“ ist keines von %2 und keine Übersetzungsdatei</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no size, such as 1440x860</source>
        <translation>„%1“ ist keine Größe wie 1440x860</translation>
    </message>
    <message>
        <source>is not an option; --help lists them</source>
        <translation>ist keine Option; --help nennt alle</translation>
    </message>
    <message>
        <source>queues</source>
        <translation>anzahl</translation>
    </message>
    <message>
        <source>The simulated floor&apos;s random seed (1).</source>
        <translation>Der Zufallskeim der simulierten Fläche (1).</translation>
    </message>
    <message>
        <source>number</source>
        <translation>zahl</translation>
    </message>
    <message>
        <source>How fast simulated floors and recordings run (1).</source>
        <translation>Wie schnell simulierte Flächen und Aufzeichnungen laufen (1).</translation>
    </message>
    <message>
        <source>factor</source>
        <translation>faktor</translation>
    </message>
    <message>
        <source>Show the floors that this file lists.</source>
        <translation>Die Flächen zeigen, die diese Datei nennt.</translation>
    </message>
    <message>
        <source>file</source>
        <translation>datei</translation>
    </message>
    <message>
        <source>Show the floor that this WebSocket pushes; a token is in FLOORWATCH_PUSH_TOKEN. May be given several times.</source>
        <translation>Die Fläche zeigen, die dieser WebSocket liefert; ein Token steht in FLOORWATCH_PUSH_TOKEN. Darf mehrmals angegeben werden.</translation>
    </message>
    <message>
        <source>url</source>
        <translation>url</translation>
    </message>
    <message>
        <source>Show the floor behind this TaskRouter API; the token is in FLOORWATCH_AUTH_TOKEN.</source>
        <translation>Die Fläche hinter dieser TaskRouter-API zeigen; das Token steht in FLOORWATCH_AUTH_TOKEN.</translation>
    </message>
    <message>
        <source>The account for --taskrouter, AC...</source>
        <translation>Das Konto für --taskrouter, AC...</translation>
    </message>
    <message>
        <source>sid</source>
        <translation>sid</translation>
    </message>
    <message>
        <source>Play this recorded stream. May be given several times.</source>
        <translation>Diesen aufgezeichneten Strom abspielen. Darf mehrmals angegeben werden.</translation>
    </message>
    <message>
        <source>Record what the sources deliver in this folder.</source>
        <translation>In diesem Ordner aufzeichnen, was die Quellen liefern.</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>ordner</translation>
    </message>
    <message>
        <source>Log what is sent and received in this folder, without secrets.</source>
        <translation>In diesem Ordner protokollieren, was gesendet und empfangen wird, ohne Geheimnisse.</translation>
    </message>
    <message>
        <source>Read the rules from this file.</source>
        <translation>Die Regeln aus dieser Datei lesen.</translation>
    </message>
    <message>
        <source>Leave this computer&apos;s keychain alone: passwords are asked for at each start.</source>
        <translation>Den Schlüsselbund dieses Rechners nicht anrühren: Nach Passwörtern wird bei jedem Start gefragt.</translation>
    </message>
    <message>
        <source>light, dark, high-contrast-light, high-contrast-dark or system, for this session.</source>
        <translation>light, dark, high-contrast-light, high-contrast-dark oder system, für diese Sitzung.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>name</translation>
    </message>
    <message>
        <source>en, de or a file of translations (.qm), for this session.</source>
        <translation>en, de oder eine Übersetzungsdatei (.qm), für diese Sitzung.</translation>
    </message>
    <message>
        <source>Keep the settings in this folder.</source>
        <translation>Die Einstellungen in diesem Ordner aufbewahren.</translation>
    </message>
    <message>
        <source>The window&apos;s size, 1440x860.</source>
        <translation>Die Größe des Fensters, 1440x860.</translation>
    </message>
    <message>
        <source>WxH</source>
        <translation>BxH</translation>
    </message>
    <message>
        <source>Save what the window shows after some seconds, and quit.</source>
        <translation>Nach einigen Sekunden speichern, was das Fenster zeigt, und beenden.</translation>
    </message>
    <message>
        <source>file.png</source>
        <translation>datei.png</translation>
    </message>
    <message>
        <source>The seconds before the screenshot (4).</source>
        <translation>Die Sekunden vor dem Bild (4).</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>sekunden</translation>
    </message>
    <message>
        <source>Show a simulated floor with this many queues (12). So does the first start.</source>
        <translation>Eine simulierte Fläche mit so vielen Warteschlangen (12) zeigen. Das tut auch der erste Start.</translation>
    </message>
    <message>
        <source>Write the times that each update shown went through to this file.</source>
        <translation>Die Zeiten, die jede gezeigte Änderung durchlief, in diese Datei schreiben.</translation>
    </message>
    <message>
        <source>Keep rules, sources and open alerts in this folder.</source>
        <translation>Regeln, Quellen und offene Alarme in diesem Ordner behalten.</translation>
    </message>
    <message>
        <source>Keep nothing from one start to the next.</source>
        <translation>Von einem Start zum nächsten nichts behalten.</translation>
    </message>
    <message>
        <source>Begin with the wallboard: a full screen of queues for a whole room.</source>
        <translation>Mit der Wandanzeige beginnen: ein ganzer Bildschirm Warteschlangen für einen ganzen Raum.</translation>
    </message>
</context>
<context>
    <name>PreferencesText</name>
    <message>
        <source>Some settings can&apos;t be used.</source>
        <translation>Einige Einstellungen können nicht verwendet werden.</translation>
    </message>
    <message>
        <source>What you set holds until Floorwatch is closed: it can&apos;t be kept.</source>
        <translation>Was Sie einstellen, gilt, bis Floorwatch beendet wird: Es lässt sich nicht speichern.</translation>
    </message>
    <message>
        <source>&amp;Settings...</source>
        <translation>&amp;Einstellungen ...</translation>
    </message>
</context>
<context>
    <name>RecordingText</name>
    <message>
        <source>Recording</source>
        <translation>Zeichnet auf</translation>
    </message>
    <message>
        <source>Logging traffic</source>
        <translation>Protokolliert Netzverkehr</translation>
    </message>
    <message>
        <source>Into %1</source>
        <translation>Nach %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>file, size</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Lines lost: %1</source>
        <translation>Verlorene Zeilen: %1</translation>
    </message>
    <message>
        <source>Not recording: %1</source>
        <comment>reason</comment>
        <translation>Zeichnet nicht auf: %1</translation>
    </message>
    <message>
        <source>Not logging traffic: %1</source>
        <comment>reason</comment>
        <translation>Protokolliert keinen Netzverkehr: %1</translation>
    </message>
</context>
<context>
    <name>SecretText</name>
    <message>
        <source>Auth token</source>
        <translation>Auth-Token</translation>
    </message>
    <message>
        <source>Secret of the API key</source>
        <translation>Geheimnis des API-Schlüssels</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>Passwort des Proxys</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>account, server</comment>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>The server refused it. Check it, and enter it again.</source>
        <translation>Der Server hat es abgelehnt. Prüfen Sie es, und geben Sie es noch einmal ein.</translation>
    </message>
    <message>
        <source>The proxy refused it. Check it, and enter it again.</source>
        <translation>Der Proxy hat es abgelehnt. Prüfen Sie es, und geben Sie es noch einmal ein.</translation>
    </message>
    <message>
        <source>It may be in this computer&apos;s keychain, which does not answer. Enter it to go on without the keychain.</source>
        <translation>Es ist vielleicht im Schlüsselbund dieses Rechners, der nicht antwortet. Geben Sie es ein, um ohne ihn weiterzumachen.</translation>
    </message>
    <message>
        <source>It may be in this computer&apos;s keychain, which is locked. Unlock the keychain, or enter it here.</source>
        <translation>Es ist vielleicht im Schlüsselbund dieses Rechners, der gesperrt ist. Entsperren Sie ihn, oder geben Sie es hier ein.</translation>
    </message>
    <message>
        <source>It is needed to show this floor, and has not been given yet.</source>
        <translation>Es wird gebraucht, um diese Fläche zu zeigen, und wurde noch nicht angegeben.</translation>
    </message>
    <message>
        <source>There is no keychain on this computer: it is kept until Floorwatch is closed.</source>
        <translation>Auf diesem Rechner gibt es keinen Schlüsselbund: Es wird behalten, bis Floorwatch beendet wird.</translation>
    </message>
    <message>
        <source>The keychain is locked: it is kept until Floorwatch is closed.</source>
        <translation>Der Schlüsselbund ist gesperrt: Es wird behalten, bis Floorwatch beendet wird.</translation>
    </message>
    <message>
        <source>The keychain does not answer: it is kept until Floorwatch is closed.</source>
        <translation>Der Schlüsselbund antwortet nicht: Es wird behalten, bis Floorwatch beendet wird.</translation>
    </message>
    <message>
        <source>%1 waits for you to sign in.</source>
        <translation>%1 wartet auf Ihre Anmeldung.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more wait for you to sign in.</source>
        <comment>sources</comment>
        <translation>
            <numerusform>%1 und %Ln weitere warten auf Ihre Anmeldung.</numerusform>
            <numerusform>%1 und %Ln weitere warten auf Ihre Anmeldung.</numerusform>
        </translation>
    </message>
    <message>
        <source>The keychain did not take the secret of %1: it is kept until Floorwatch is closed.</source>
        <translation>Der Schlüsselbund hat das Geheimnis von %1 nicht angenommen: Es wird behalten, bis Floorwatch beendet wird.</translation>
    </message>
    <message>
        <source>The password of %1 may still be in this computer&apos;s keychain, which does not answer. Remove it there.</source>
        <translation>Das Passwort von %1 liegt vielleicht noch im Schlüsselbund dieses Rechners, der nicht antwortet. Entfernen Sie es dort.</translation>
    </message>
    <message>
        <source>The password of %1 may still be in this computer&apos;s keychain, which is locked. Unlock the keychain, and remove it there.</source>
        <translation>Das Passwort von %1 liegt vielleicht noch im Schlüsselbund dieses Rechners, der gesperrt ist. Entsperren Sie den Schlüsselbund und entfernen Sie es dort.</translation>
    </message>
</context>
<context>
    <name>SourceText</name>
    <message>
        <source>%1 at %2</source>
        <comment>account, server</comment>
        <translation>%1 bei %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln simulated queue(s)</source>
        <translation>
            <numerusform>%Ln simulierte Warteschlange</numerusform>
            <numerusform>%Ln simulierte Warteschlangen</numerusform>
        </translation>
    </message>
    <message>
        <source>Flex / TaskRouter account</source>
        <translation>Konto bei Flex / TaskRouter</translation>
    </message>
    <message>
        <source>Push socket</source>
        <translation>Push-Socket</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>Simulated floor</source>
        <translation>Simulierte Fläche</translation>
    </message>
    <message>
        <source>The queues of a Twilio account, asked for every few seconds.</source>
        <translation>Die Warteschlangen eines Kontos bei Twilio, alle paar Sekunden abgefragt.</translation>
    </message>
    <message>
        <source>A program of yours that sends its floor over a WebSocket.</source>
        <translation>Ein eigenes Programm, das seine Fläche über einen WebSocket sendet.</translation>
    </message>
    <message>
        <source>A floor that was recorded in a file, played again.</source>
        <translation>Eine Fläche, die in einer Datei aufgezeichnet wurde und wieder abgespielt wird.</translation>
    </message>
    <message>
        <source>A contact centre that is made up, to look around or to practise.</source>
        <translation>Ein erfundenes Contact-Center, um sich umzusehen oder zu üben.</translation>
    </message>
    <message>
        <source>Waits for you to sign in</source>
        <translation>Wartet auf Ihre Anmeldung</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>In trouble</source>
        <translation>In Schwierigkeiten</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>No connection yet</source>
        <translation>Noch keine Verbindung</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>age of the numbers</comment>
        <translation>vor %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln a minute</source>
        <comment>requests</comment>
        <translation>
            <numerusform>%Ln in der Minute</numerusform>
            <numerusform>%Ln in der Minute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in the last minute. The account allows %1 a second; what is asked for regularly needs %2 % of that.</source>
        <comment>requests</comment>
        <translation>
            <numerusform>%Ln in der letzten Minute. Das Konto erlaubt %1 in der Sekunde; was regelmäßig abgefragt wird, braucht %2 % davon.</numerusform>
            <numerusform>%Ln in der letzten Minute. Das Konto erlaubt %1 in der Sekunde; was regelmäßig abgefragt wird, braucht %2 % davon.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 ago (%3)</source>
        <comment>trouble, age, time of day</comment>
        <translation>%1, vor %2 (%3)</translation>
    </message>
</context>
<context>
    <name>StatusText</name>
    <message>
        <source>%1 (%2)</source>
        <comment>reason and its detail</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state and its reason</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>state and its pace</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>On track</source>
        <translation>Im Plan</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>No alert is open</source>
        <translation>Kein Alarm ist offen</translation>
    </message>
    <message>
        <source>An issue is developing</source>
        <translation>Ein Problem bahnt sich an</translation>
    </message>
    <message>
        <source>Take action now</source>
        <translation>Jetzt handeln</translation>
    </message>
    <message>
        <source>%1: no connection yet, %2</source>
        <comment>source, reason</comment>
        <translation>%1: noch keine Verbindung, %2</translation>
    </message>
    <message>
        <source>%1 is starting</source>
        <translation>%1 startet</translation>
    </message>
    <message>
        <source>%1: recording finished, %2 ago</source>
        <translation>%1: Aufzeichnung zu Ende, vor %2</translation>
    </message>
    <message>
        <source>%1 live, %2 ago</source>
        <translation>%1 live, vor %2</translation>
    </message>
    <message>
        <source>%1 in trouble, %2</source>
        <translation>%1 gestört, %2</translation>
    </message>
    <message>
        <source>%1 stale, %2</source>
        <translation>%1 veraltet, %2</translation>
    </message>
    <message>
        <source>%1 sources</source>
        <comment>two or more</comment>
        <translation>%1 Quellen</translation>
    </message>
    <message>
        <source>%1 of %2 sources in trouble</source>
        <translation>%1 von %2 Quellen gestört</translation>
    </message>
    <message>
        <source>Starting since %1</source>
        <translation>Startet seit %1</translation>
    </message>
    <message>
        <source>Live since %1</source>
        <translation>Live seit %1</translation>
    </message>
    <message>
        <source>In trouble since %1</source>
        <translation>Gestört seit %1</translation>
    </message>
    <message>
        <source>Stale since %1</source>
        <translation>Veraltet seit %1</translation>
    </message>
    <message>
        <source>Without numbers since %1</source>
        <translation>Ohne Zahlen seit %1</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>unter %1</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>%1: %2 since %3</source>
        <comment>severity, breach, time</comment>
        <translation>%1: %2 seit %3</translation>
    </message>
    <message>
        <source>%1 (alert &quot;%2&quot;)</source>
        <translation>%1 (Alarm „%2“)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queue(s)</source>
        <translation>
            <numerusform>%Ln Warteschlange</numerusform>
            <numerusform>%Ln Warteschlangen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln critical</source>
        <comment>queues</comment>
        <translation>
            <numerusform>%Ln kritisch</numerusform>
            <numerusform>%Ln kritisch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning</source>
        <comment>queues</comment>
        <translation>
            <numerusform>%Ln Warnung</numerusform>
            <numerusform>%Ln Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without rules</source>
        <comment>queues</comment>
        <translation>
            <numerusform>%Ln ohne Regeln</numerusform>
            <numerusform>%Ln ohne Regeln</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 live, up to %2 old</source>
        <comment>source, age of its oldest numbers</comment>
        <translation>%1 live, bis zu %2 alt</translation>
    </message>
    <message>
        <source>Alert &quot;%1&quot;: warning %2</source>
        <translation>Alarm „%1“: Warnung %2</translation>
    </message>
    <message>
        <source>Alert &quot;%1&quot;: critical %2</source>
        <translation>Alarm „%1“: kritisch %2</translation>
    </message>
    <message>
        <source>Alert &quot;%1&quot;: warning %2, critical %3</source>
        <translation>Alarm „%1“: Warnung %2, kritisch %3</translation>
    </message>
    <message>
        <source>%1 is paused</source>
        <translation>%1 ist angehalten</translation>
    </message>
    <message>
        <source>Paused since %1</source>
        <translation>Angehalten seit %1</translation>
    </message>
</context>
<context>
    <name>StoreText</name>
    <message>
        <source>The damaged file is kept as %1.</source>
        <translation>Die beschädigte Datei bleibt als %1 erhalten.</translation>
    </message>
    <message>
        <source>The floor is shown all the same. Close the other program, and Floorwatch goes on by itself.</source>
        <translation>Die Fläche wird trotzdem gezeigt. Beenden Sie das andere Programm, dann macht Floorwatch von selbst weiter.</translation>
    </message>
    <message>
        <source>Allow writing in %1, and Floorwatch goes on by itself. Until then, changes last only as long as this window.</source>
        <translation>Erlauben Sie das Schreiben in %1, dann macht Floorwatch von selbst weiter. Bis dahin gelten Änderungen nur, solange dieses Fenster offen ist.</translation>
    </message>
    <message>
        <source>Make room on the disk of %1, and Floorwatch goes on by itself. The floor is shown all the same.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger von %1, dann macht Floorwatch von selbst weiter. Die Fläche wird trotzdem gezeigt.</translation>
    </message>
    <message>
        <source>Move the file away, and Floorwatch begins a new one by itself.</source>
        <translation>Verschieben Sie die Datei, dann beginnt Floorwatch von selbst eine neue.</translation>
    </message>
    <message>
        <source>Nothing of it is read or changed, so its sources, rules and alerts are not shown. Use the newer version.</source>
        <translation>Nichts davon wird gelesen oder geändert; Quellen, Regeln und Alarme darin werden also nicht gezeigt. Verwenden Sie die neuere Version.</translation>
    </message>
    <message>
        <source>The floor is shown all the same. Ask your administrator to look after the disk.</source>
        <translation>Die Fläche wird trotzdem gezeigt. Bitten Sie Ihre Administration, nach dem Datenträger zu sehen.</translation>
    </message>
    <message>
        <source>What Floorwatch had kept was damaged. It has begun anew.</source>
        <translation>Was Floorwatch behalten hatte, war beschädigt. Es hat neu begonnen.</translation>
    </message>
    <message>
        <source>Nothing is kept now: another program has Floorwatch&apos;s data in hand.</source>
        <translation>Zurzeit wird nichts behalten: Ein anderes Programm hält die Daten von Floorwatch fest.</translation>
    </message>
    <message>
        <source>Nothing is kept now: Floorwatch may not write its data.</source>
        <translation>Zurzeit wird nichts behalten: Floorwatch darf seine Daten nicht schreiben.</translation>
    </message>
    <message>
        <source>Nothing is kept now: the disk is full.</source>
        <translation>Zurzeit wird nichts behalten: Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>Nothing is kept now: Floorwatch&apos;s data is damaged.</source>
        <translation>Zurzeit wird nichts behalten: Die Daten von Floorwatch sind beschädigt.</translation>
    </message>
    <message>
        <source>Nothing is kept now: a newer version of Floorwatch wrote the data.</source>
        <translation>Zurzeit wird nichts behalten: Eine neuere Version von Floorwatch hat die Daten geschrieben.</translation>
    </message>
    <message>
        <source>Nothing is kept now: the disk fails.</source>
        <translation>Zurzeit wird nichts behalten: Der Datenträger versagt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) could not be kept.</source>
        <translation>
            <numerusform>%Ln Ereignis konnte nicht behalten werden.</numerusform>
            <numerusform>%Ln Ereignisse konnten nicht behalten werden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableText</name>
    <message>
        <source>%1 - %2</source>
        <comment>queue and its only channel</comment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>TileText</name>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queue(s) without data</source>
        <translation>
            <numerusform>%Ln Warteschlange ohne Daten</numerusform>
            <numerusform>%Ln Warteschlangen ohne Daten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %1 of %Ln queue(s)</source>
        <translation>
            <numerusform>in %1 von %Ln Warteschlange</numerusform>
            <numerusform>in %1 von %Ln Warteschlangen</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody is waiting</source>
        <translation>niemand wartet</translation>
    </message>
    <message>
        <source>%1 unavailable · %2 offline</source>
        <translation>%1 nicht verfügbar · %2 offline</translation>
    </message>
    <message>
        <source>not told by every source</source>
        <translation>nicht von jeder Quelle gemeldet</translation>
    </message>
    <message>
        <source>%1 accepted · %2 abandoned</source>
        <translation>%1 angenommen · %2 aufgelegt</translation>
    </message>
    <message>
        <source>nothing handled yet</source>
        <translation>noch nichts bearbeitet</translation>
    </message>
    <message>
        <source>Active tasks</source>
        <translation>Aktive Aufgaben</translation>
    </message>
    <message>
        <source>Waiting tasks</source>
        <translation>Wartende Aufgaben</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>Längste Wartezeit</translation>
    </message>
    <message>
        <source>Agents available</source>
        <translation>Agenten verfügbar</translation>
    </message>
    <message>
        <source>SLA today</source>
        <translation>SLA heute</translation>
    </message>
</context>
<context>
    <name>TrialText</name>
    <message>
        <source>Give it a name that you will know it by.</source>
        <translation>Geben Sie ihr einen Namen, an dem Sie sie erkennen.</translation>
    </message>
    <message>
        <source>The account&apos;s SID is needed: Twilio&apos;s console shows it on its first page.</source>
        <translation>Die SID des Kontos wird gebraucht: Twilios Konsole zeigt sie auf ihrer ersten Seite.</translation>
    </message>
    <message>
        <source>It is needed to sign in.</source>
        <translation>Es wird zum Anmelden gebraucht.</translation>
    </message>
    <message>
        <source>Choose the file of the recording.</source>
        <translation>Wählen Sie die Datei der Aufzeichnung.</translation>
    </message>
    <message>
        <source>The name or the address of the proxy is needed.</source>
        <translation>Der Name oder die Adresse des Proxys wird gebraucht.</translation>
    </message>
    <message>
        <source>The proxy&apos;s port is needed.</source>
        <translation>Der Port des Proxys wird gebraucht.</translation>
    </message>
    <message>
        <source>The password of the proxy&apos;s user is needed.</source>
        <translation>Das Passwort für den Benutzer des Proxys wird gebraucht.</translation>
    </message>
    <message>
        <source>An address is needed here.</source>
        <translation>Hier wird eine Adresse gebraucht.</translation>
    </message>
    <message>
        <source>The address begins with wss:// or ws://.</source>
        <translation>Die Adresse beginnt mit wss:// oder ws://.</translation>
    </message>
    <message>
        <source>The address begins with https:// or http://.</source>
        <translation>Die Adresse beginnt mit https:// oder http://.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queue(s)</source>
        <translation>
            <numerusform>%Ln Warteschlange</numerusform>
            <numerusform>%Ln Warteschlangen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>queues, channels</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln channel(s)</source>
        <translation>
            <numerusform>%Ln Kanal</numerusform>
            <numerusform>%Ln Kanäle</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>queues and channels, span</comment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1 in more than %2</source>
        <comment>queues and channels, span</comment>
        <translation>%1 in mehr als %2</translation>
    </message>
    <message>
        <source>Such a SID begins with %1.</source>
        <translation>Eine solche SID beginnt mit %1.</translation>
    </message>
    <message>
        <source>Behind %1 there are 32 characters: 0 to 9 and a to f.</source>
        <translation>Hinter %1 stehen 32 Zeichen: 0 bis 9 und a bis f.</translation>
    </message>
    <message>
        <source>There is no server&apos;s name in the address.</source>
        <translation>In der Adresse steht kein Name eines Servers.</translation>
    </message>
    <message>
        <source>Read the address</source>
        <translation>Adresse lesen</translation>
    </message>
    <message>
        <source>Reach the proxy</source>
        <translation>Proxy erreichen</translation>
    </message>
    <message>
        <source>Look up the server&apos;s name</source>
        <translation>Namen des Servers nachschlagen</translation>
    </message>
    <message>
        <source>Connect to the server</source>
        <translation>Mit dem Server verbinden</translation>
    </message>
    <message>
        <source>Encrypt the connection</source>
        <translation>Verbindung verschlüsseln</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Read the Flex configuration</source>
        <translation>Flex-Konfiguration lesen</translation>
    </message>
    <message>
        <source>Find the workspace</source>
        <translation>Workspace finden</translation>
    </message>
    <message>
        <source>Open the stream</source>
        <translation>Datenstrom öffnen</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Read its first lines</source>
        <translation>Ihre ersten Zeilen lesen</translation>
    </message>
    <message>
        <source>Get the first numbers</source>
        <translation>Die ersten Zahlen holen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) are as they should be</source>
        <translation>
            <numerusform>%Ln Zeile ist, wie sie sein soll</numerusform>
            <numerusform>%Ln Zeilen sind, wie sie sein sollen</numerusform>
        </translation>
    </message>
    <message>
        <source>The server does not let us in: the SID or the secret is wrong.</source>
        <translation>Der Server lässt uns nicht hinein: Die SID oder das Geheimnis ist falsch.</translation>
    </message>
    <message>
        <source>Check the token, or whether the server wants one.</source>
        <translation>Prüfen Sie das Token, und ob der Server eines will.</translation>
    </message>
    <message>
        <source>Check the SIDs and the secret: an auth token goes with the account&apos;s SID, the secret of an API key with the key&apos;s.</source>
        <translation>Prüfen Sie die SIDs und das Geheimnis: Ein Auth-Token gehört zur SID des Kontos, das Geheimnis eines API-Schlüssels zu der des Schlüssels.</translation>
    </message>
    <message>
        <source>Left out: it is not to be had, so defaults are used.</source>
        <translation>Ausgelassen: Sie ist nicht zu haben, darum gelten die Vorgaben.</translation>
    </message>
    <message>
        <source>The workspace was not found.</source>
        <translation>Der Workspace wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>Enter the SID of the workspace (WS...) under Advanced, or check it there.</source>
        <translation>Tragen Sie unter „Erweitert“ die SID des Workspace ein (WS...), oder prüfen Sie sie dort.</translation>
    </message>
</context>
<context>
    <name>TroubleText</name>
    <message>
        <source>It goes on by itself. If this happens often, ask your administrator what else uses this account.</source>
        <translation>Es geht von selbst weiter. Wenn das oft vorkommt, fragen Sie Ihre Administration, was dieses Konto sonst noch nutzt.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s network. If it works, ask your administrator whether the server&apos;s address is right.</source>
        <translation>Prüfen Sie das Netz dieses Rechners. Wenn es geht, fragen Sie Ihre Administration, ob die Adresse des Servers stimmt.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s network. If it works, the trouble is at the other end.</source>
        <translation>Prüfen Sie das Netz dieses Rechners. Wenn es geht, liegt die Störung am anderen Ende.</translation>
    </message>
    <message>
        <source>Ask your administrator whether the proxy runs, and is set up right.</source>
        <translation>Fragen Sie Ihre Administration, ob der Proxy läuft und richtig eingerichtet ist.</translation>
    </message>
    <message>
        <source>Enter the proxy&apos;s password, or ask your administrator for a user of the proxy.</source>
        <translation>Geben Sie das Passwort des Proxys ein, oder fragen Sie Ihre Administration nach einem Benutzer des Proxys.</translation>
    </message>
    <message>
        <source>Ask your administrator: the server&apos;s certificate is out of date, of another name, or not trusted on this computer.</source>
        <translation>Fragen Sie Ihre Administration: Das Zertifikat des Servers ist abgelaufen, lautet auf einen anderen Namen, oder diesem Rechner fehlt das Vertrauen.</translation>
    </message>
    <message>
        <source>Nothing to be done here: the trouble is at the other end.</source>
        <translation>Hier ist nichts zu tun: Die Störung liegt am anderen Ende.</translation>
    </message>
    <message>
        <source>Ask your administrator to check the account and the addresses of this source.</source>
        <translation>Bitten Sie Ihre Administration, Konto und Adressen dieser Quelle zu prüfen.</translation>
    </message>
    <message>
        <source>Ask your administrator to look at the details below.</source>
        <translation>Bitten Sie Ihre Administration, sich die Einzelheiten unten anzusehen.</translation>
    </message>
    <message>
        <source>New numbers are on their way.</source>
        <translation>Neue Zahlen sind unterwegs.</translation>
    </message>
    <message>
        <source>Check that the file is there, and may be read.</source>
        <translation>Prüfen Sie, ob die Datei da ist und gelesen werden darf.</translation>
    </message>
    <message>
        <source>Ask your administrator to give one of the two another id.</source>
        <translation>Bitten Sie Ihre Administration, einer der beiden eine andere Kennung zu geben.</translation>
    </message>
    <message>
        <source>It is tried again in %1.</source>
        <translation>Neuer Versuch in %1.</translation>
    </message>
    <message>
        <source>Floorwatch keeps trying.</source>
        <translation>Floorwatch versucht es weiter.</translation>
    </message>
    <message>
        <source>All numbers</source>
        <translation>Alle Zahlen</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Now, by channel</source>
        <translation>Jetzt, nach Kanal</translation>
    </message>
    <message>
        <source>30 min and Today</source>
        <translation>30 min und Heute</translation>
    </message>
    <message>
        <source>Longest available agent</source>
        <translation>Am längsten verfügbarer Agent</translation>
    </message>
    <message>
        <source>Handle times</source>
        <translation>Bearbeitungszeiten</translation>
    </message>
    <message>
        <source>Queues and service levels</source>
        <translation>Warteschlangen und Service-Level</translation>
    </message>
    <message>
        <source>every %1 instead of %2: the account&apos;s request limit holds no more</source>
        <translation>alle %1 statt %2: mehr erlaubt das Anfragelimit des Kontos nicht</translation>
    </message>
    <message>
        <source>every %1</source>
        <translation>alle %1</translation>
    </message>
    <message>
        <source>%1: %2 ago, %3</source>
        <comment>part, age, pace</comment>
        <translation>%1: vor %2, %3</translation>
    </message>
    <message>
        <source>%1: not yet, %2</source>
        <comment>part, pace</comment>
        <translation>%1: noch nicht, %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>age of a part, trouble</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>the account has used up its requests for now</source>
        <translation>das Konto hat seine Anfragen vorerst aufgebraucht</translation>
    </message>
    <message>
        <source>the server&apos;s name is not known</source>
        <translation>der Name des Servers ist nicht bekannt</translation>
    </message>
    <message>
        <source>the server can&apos;t be reached</source>
        <translation>der Server ist nicht erreichbar</translation>
    </message>
    <message>
        <source>the proxy does not let us through</source>
        <translation>der Proxy lässt uns nicht durch</translation>
    </message>
    <message>
        <source>the proxy wants a password, or another one</source>
        <translation>der Proxy will ein Passwort oder ein anderes</translation>
    </message>
    <message>
        <source>the server can&apos;t prove who it is</source>
        <translation>der Server kann nicht beweisen, wer er ist</translation>
    </message>
    <message>
        <source>the server does not answer</source>
        <translation>der Server antwortet nicht</translation>
    </message>
    <message>
        <source>the server reports an error</source>
        <translation>der Server meldet einen Fehler</translation>
    </message>
    <message>
        <source>the server does not know what is asked of it</source>
        <translation>der Server weiß nicht, wonach er gefragt wird</translation>
    </message>
    <message>
        <source>its answers can&apos;t be read</source>
        <translation>die Antworten sind nicht lesbar</translation>
    </message>
    <message>
        <source>this computer was asleep</source>
        <translation>dieser Rechner war im Ruhezustand</translation>
    </message>
    <message>
        <source>the recording has ended</source>
        <translation>die Aufzeichnung ist zu Ende</translation>
    </message>
    <message>
        <source>the file can&apos;t be read</source>
        <translation>die Datei ist nicht lesbar</translation>
    </message>
    <message>
        <source>another source has the same id</source>
        <translation>eine andere Quelle hat dieselbe Kennung</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) or metric(s) left out</source>
        <translation>
            <numerusform>%Ln Zeile oder Metrik ausgelassen</numerusform>
            <numerusform>%Ln Zeilen oder Metriken ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) could not be read; the newest: %1</source>
        <translation>
            <numerusform>%Ln Zeile war nicht lesbar; die neueste: %1</numerusform>
            <numerusform>%Ln Zeilen waren nicht lesbar; die neueste: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer&apos;s keychain does not answer. Sign in to go on without it.</source>
        <translation>Der Schlüsselbund dieses Rechners antwortet nicht. Melden Sie sich an, um ohne ihn weiterzumachen.</translation>
    </message>
    <message>
        <source>Unlock this computer&apos;s keychain, and it goes on by itself; or sign in.</source>
        <translation>Entsperren Sie den Schlüsselbund dieses Rechners, dann geht es von selbst weiter; oder melden Sie sich an.</translation>
    </message>
    <message>
        <source>the account may not read this, or its password or token is wrong</source>
        <translation>das Konto darf dies nicht lesen, oder sein Passwort oder Token ist falsch</translation>
    </message>
    <message>
        <source>the account or its auth token is wrong</source>
        <translation>das Konto oder sein Auth-Token ist falsch</translation>
    </message>
    <message>
        <source>the API key or its secret is wrong</source>
        <translation>der API-Schlüssel oder sein Geheimnis ist falsch</translation>
    </message>
    <message>
        <source>the server does not take the token</source>
        <translation>der Server nimmt das Token nicht an</translation>
    </message>
    <message>
        <source>the proxy&apos;s password is wrong</source>
        <translation>das Passwort des Proxys ist falsch</translation>
    </message>
    <message>
        <source>its password or token is needed</source>
        <translation>das Passwort oder Token wird gebraucht</translation>
    </message>
    <message>
        <source>its auth token is needed</source>
        <translation>das Auth-Token wird gebraucht</translation>
    </message>
    <message>
        <source>the secret of its API key is needed</source>
        <translation>das Geheimnis des API-Schlüssels wird gebraucht</translation>
    </message>
    <message>
        <source>its token is needed</source>
        <translation>das Token wird gebraucht</translation>
    </message>
    <message>
        <source>the password of its proxy is needed</source>
        <translation>das Passwort des Proxys wird gebraucht</translation>
    </message>
    <message>
        <source>Sign in with the right one. If it is right, ask your administrator what the account may do.</source>
        <translation>Melden Sie sich mit dem richtigen an. Wenn es stimmt, fragen Sie Ihre Administration, was das Konto darf.</translation>
    </message>
    <message>
        <source>Sign in.</source>
        <translation>Melden Sie sich an.</translation>
    </message>
    <message>
        <source>Choose a file that was recorded with Floorwatch.</source>
        <translation>Wählen Sie eine Datei, die mit Floorwatch aufgezeichnet wurde.</translation>
    </message>
    <message>
        <source>the keychain is locked or does not answer</source>
        <translation>der Schlüsselbund ist gesperrt oder antwortet nicht</translation>
    </message>
    <message>
        <source>the file is not a recording</source>
        <translation>die Datei ist keine Aufzeichnung</translation>
    </message>
</context>
<context>
    <name>TruthText</name>
    <message>
        <source>%1 is lost: no good answer since %2.</source>
        <translation>%1 ist verloren: keine gute Antwort seit %2.</translation>
    </message>
    <message>
        <source>%1 is lost: no good answer since %2. %3</source>
        <comment>source, time, a sentence that says why</comment>
        <translation>%1 ist verloren: keine gute Antwort seit %2. %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s) are lost; what is shown of them is old.</source>
        <translation>
            <numerusform>%Ln Quelle ist verloren; was von ihr gezeigt wird, ist alt.</numerusform>
            <numerusform>%Ln Quellen sind verloren; was von ihnen gezeigt wird, ist alt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Floorwatch&apos;s core has stood still since %1: what is shown is from then. If this stays, quit Floorwatch and start it again.</source>
        <translation>Der Kern von Floorwatch steht seit %1 still: Was gezeigt wird, ist von da. Wenn das bleibt, beenden Sie Floorwatch und starten Sie es neu.</translation>
    </message>
    <message numerus="yes">
        <source>Floorwatch&apos;s core stood still for %Ln second(s) from %1 on, and goes on again.</source>
        <translation>
            <numerusform>Der Kern von Floorwatch stand ab %1 %Ln Sekunde still und läuft wieder.</numerusform>
            <numerusform>Der Kern von Floorwatch stand ab %1 %Ln Sekunden still und läuft wieder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This window stood still for %Ln second(s) from %1 on. It shows the present again.</source>
        <translation>
            <numerusform>Dieses Fenster stand ab %1 %Ln Sekunde still. Es zeigt wieder die Gegenwart.</numerusform>
            <numerusform>Dieses Fenster stand ab %1 %Ln Sekunden still. Es zeigt wieder die Gegenwart.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::AboutBox</name>
    <message>
        <source>Show the &amp;licence</source>
        <translation>&amp;Lizenz zeigen</translation>
    </message>
    <message>
        <source>About Floorwatch</source>
        <translation>Über Floorwatch</translation>
    </message>
    <message>
        <source>Version %1, with Qt %2</source>
        <translation>Version %1, mit Qt %2</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>&amp;Copy version</source>
        <translation>Version &amp;kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Watches the queues of a contact centre, live.</source>
        <translation>Beobachtet die Warteschlangen eines Contact-Centers, live.</translation>
    </message>
    <message>
        <source>Free software: you may use, change and pass it on under the terms of the GNU General Public License, version 3 or later. There is no warranty.</source>
        <translation>Freie Software: Sie dürfen sie unter den Bedingungen der GNU General Public License, Version 3 oder neuer, nutzen, ändern und weitergeben. Es gibt keine Gewährleistung.</translation>
    </message>
</context>
<context>
    <name>ui::AccentField</name>
    <message>
        <source>Blue, as it comes</source>
        <translation>Blau, wie geliefert</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Blaugrün</translation>
    </message>
    <message>
        <source>Magenta</source>
        <translation>Magenta</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>Schiefer</translation>
    </message>
    <message>
        <source>Another...</source>
        <translation>Eine andere ...</translation>
    </message>
    <message>
        <source>Accent colour</source>
        <translation>Akzentfarbe</translation>
    </message>
</context>
<context>
    <name>ui::AccountForm</name>
    <message>
        <source>&amp;Account SID</source>
        <translation>SID des &amp;Kontos</translation>
    </message>
    <message>
        <source>API &amp;key SID</source>
        <translation>SID des API-&amp;Schlüssels</translation>
    </message>
    <message>
        <source>Leave it empty to sign in with the account&apos;s auth token.</source>
        <translation>Leer lassen, um sich mit dem Auth-Token des Kontos anzumelden.</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds, behind a number</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>With 30 min and Today</source>
        <translation>Mit 30 min und Heute</translation>
    </message>
    <message>
        <source> a second</source>
        <comment>requests, behind a number</comment>
        <translation> in der Sekunde</translation>
    </message>
    <message>
        <source>&amp;Workspace SID</source>
        <translation>SID des &amp;Workspace</translation>
    </message>
    <message>
        <source>Leave it empty to take the one that the Flex configuration names.</source>
        <translation>Leer lassen, um den zu nehmen, den die Flex-Konfiguration nennt.</translation>
    </message>
    <message>
        <source>TaskRouter&apos;s address</source>
        <translation>Adresse von TaskRouter</translation>
    </message>
    <message>
        <source>Flex&apos;s address</source>
        <translation>Adresse von Flex</translation>
    </message>
    <message>
        <source>Ask for Now every</source>
        <translation>Jetzt abfragen alle</translation>
    </message>
    <message>
        <source>For 30 min and Today every</source>
        <translation>30 min und Heute alle</translation>
    </message>
    <message>
        <source>For Now by channel every</source>
        <translation>Jetzt nach Kanal alle</translation>
    </message>
    <message>
        <source>Requests at most</source>
        <translation>Anfragen höchstens</translation>
    </message>
</context>
<context>
    <name>ui::Announcer</name>
    <message>
        <source>%1: %2, %3</source>
        <comment>severity, queue, metric</comment>
        <translation>%1: %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%1; and %Ln more</source>
        <comment>an alert&apos;s words, other alerts</comment>
        <translation>
            <numerusform>%1; und %Ln weiterer</numerusform>
            <numerusform>%1; und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::AppearancePage</name>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Design</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Hoher Kontrast, hell</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Hoher Kontrast, dunkel</translation>
    </message>
    <message>
        <source>&amp;Motion</source>
        <translation>&amp;Bewegung</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Reduziert</translation>
    </message>
    <message>
        <source>&amp;Colours for</source>
        <translation>&amp;Farben für</translation>
    </message>
    <message>
        <source>All colours seen</source>
        <translation>Volles Farbsehen</translation>
    </message>
    <message>
        <source>Green weakness (deuteranopia)</source>
        <translation>Grünschwäche (Deuteranopie)</translation>
    </message>
    <message>
        <source>Red weakness (protanopia)</source>
        <translation>Rotschwäche (Protanopie)</translation>
    </message>
    <message>
        <source>Blue weakness (tritanopia)</source>
        <translation>Blauschwäche (Tritanopie)</translation>
    </message>
    <message>
        <source>&amp;Accent colour</source>
        <translation>&amp;Akzentfarbe</translation>
    </message>
    <message>
        <source>Made lighter or darker where it could not be read as it is.</source>
        <translation>Wird heller oder dunkler gemacht, wo man sie so nicht lesen könnte.</translation>
    </message>
    <message>
        <source>&amp;Logo</source>
        <translation>&amp;Logo</translation>
    </message>
    <message>
        <source>A PNG or SVG picture, shown at the top left.</source>
        <translation>Ein PNG- oder SVG-Bild, oben links gezeigt.</translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation>&amp;Zeilen</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Normal</source>
        <comment>height of rows</comment>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Bequem</translation>
    </message>
</context>
<context>
    <name>ui::ColumnMenu</name>
    <message>
        <source>Default columns</source>
        <translation>Standardspalten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln metric(s) shown; up to 8 read best</source>
        <translation>
            <numerusform>%Ln Metrik gezeigt; bis zu 8 lesen sich am besten</numerusform>
            <numerusform>%Ln Metriken gezeigt; bis zu 8 lesen sich am besten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ConnectDialog</name>
    <message>
        <source>&amp;Pause the simulated floor</source>
        <translation>Die simulierte Fläche an&amp;halten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Pause the simulated floor(s)</source>
        <translation>
            <numerusform>Die simulierte Fläche an&amp;halten</numerusform>
            <numerusform>Die simulierten Flächen an&amp;halten</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>Eine Quelle hinzufügen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Change %1</source>
        <comment>a source</comment>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>It works. Add it to see its floor.</source>
        <translation>Es geht. Fügen Sie sie hinzu, um ihre Fläche zu sehen.</translation>
    </message>
    <message>
        <source>It works with these settings.</source>
        <translation>Mit diesen Einstellungen geht es.</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>&amp;Test again</source>
        <translation>Noch einmal &amp;prüfen</translation>
    </message>
    <message>
        <source>&amp;Add anyway</source>
        <translation>Trotzdem &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Save anyway</source>
        <translation>Trotzdem &amp;speichern</translation>
    </message>
</context>
<context>
    <name>ui::ConnectionForm</name>
    <message>
        <source>Proxy&apos;s name</source>
        <translation>Name des Proxys</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Proxy&apos;s user</source>
        <translation>Benutzer des Proxys</translation>
    </message>
    <message>
        <source>Leave it empty where it wants none.</source>
        <translation>Leer lassen, wo er keinen will.</translation>
    </message>
    <message>
        <source>Certificates to trust</source>
        <translation>Zertifikate, denen vertraut wird</translation>
    </message>
    <message>
        <source>Choose a file of certificates</source>
        <translation>Eine Datei mit Zertifikaten wählen</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt);;All files (*)</source>
        <translation>PEM-Dateien (*.pem *.crt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>A PEM file of your own authority, trusted instead of the system&apos;s.</source>
        <translation>Eine PEM-Datei Ihrer eigenen Zertifizierungsstelle, der statt denen des Systems vertraut wird.</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Password of the proxy&apos;s user</source>
        <translation>Passwort für den Benutzer des Proxys</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>SOCKS5</source>
        <translation>SOCKS5</translation>
    </message>
</context>
<context>
    <name>ui::CredentialDialog</name>
    <message>
        <source>&amp;Keep it in this computer&apos;s keychain</source>
        <translation>Im &amp;Schlüsselbund dieses Rechners behalten</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>S&amp;päter</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>&amp;Anmelden</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Zeigen, was getippt wird</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Anmelden bei %1</translation>
    </message>
    <message>
        <source>Signing in...</source>
        <translation>Anmeldung läuft ...</translation>
    </message>
</context>
<context>
    <name>ui::DetailsPanel</name>
    <message>
        <source>Details of the cell</source>
        <translation>Einzelheiten der Zelle</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>Schließen  Esc</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Die Einzelheiten schließen</translation>
    </message>
    <message>
        <source>Choose a cell to see all that is known of it</source>
        <translation>Wählen Sie eine Zelle, um alles über sie zu sehen</translation>
    </message>
    <message>
        <source>No active rule watches this</source>
        <translation>Keine aktive Regel beobachtet dies</translation>
    </message>
    <message>
        <source>Agents: %1 available, %2 unavailable, %3 offline</source>
        <translation>Agenten: %1 verfügbar, %2 nicht verfügbar, %3 offline</translation>
    </message>
    <message>
        <source>Unavailable: %1</source>
        <translation>Nicht verfügbar: %1</translation>
    </message>
    <message>
        <source>%1, numbers %2 old</source>
        <comment>source, age</comment>
        <translation>%1, Zahlen %2 alt</translation>
    </message>
    <message>
        <source>Today counts since %1</source>
        <translation>„Heute“ zählt seit %1</translation>
    </message>
</context>
<context>
    <name>ui::FileChoice</name>
    <message>
        <source>Choose...</source>
        <translation>Wählen ...</translation>
    </message>
</context>
<context>
    <name>ui::GridBar</name>
    <message>
        <source>Breached first</source>
        <translation>Verletzte zuerst</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Queues with an open alert come first, the worst before the others</source>
        <translation>Warteschlangen mit offenem Alarm kommen zuerst, die schlimmsten vor den anderen</translation>
    </message>
    <message>
        <source>All that is known of the current cell  Enter</source>
        <translation>Alles über die aktuelle Zelle  Eingabe</translation>
    </message>
    <message>
        <source>Rows, copying and export</source>
        <translation>Zeilen, Kopieren und Export</translation>
    </message>
    <message>
        <source>More of the grid</source>
        <translation>Mehr zur Tabelle</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Standard view</source>
        <translation>Standardansicht</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <comment>a view</comment>
        <translation>%1, geändert</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>Ansicht: %1</translation>
    </message>
</context>
<context>
    <name>ui::GridHeader</name>
    <message>
        <source>Order held, moves when you leave</source>
        <translation>Reihenfolge hält, bis Sie weggehen</translation>
    </message>
    <message>
        <source>Order held</source>
        <translation>Reihenfolge hält</translation>
    </message>
</context>
<context>
    <name>ui::GridModel</name>
    <message>
        <source>No rules</source>
        <translation>Keine Regeln</translation>
    </message>
    <message>
        <source>%1 old</source>
        <comment>age of the numbers</comment>
        <translation>%1 alt</translation>
    </message>
    <message>
        <source>in part %1 old</source>
        <comment>age of the numbers</comment>
        <translation>teils %1 alt</translation>
    </message>
    <message>
        <source>No active rule watches this queue</source>
        <translation>Keine aktive Regel beobachtet diese Warteschlange</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln queue(s)</source>
        <translation>
            <numerusform>%1 von %Ln Warteschlange</numerusform>
            <numerusform>%1 von %Ln Warteschlangen</numerusform>
        </translation>
    </message>
    <message>
        <source>Each agent once, whatever queues they serve</source>
        <translation>Jeder Agent einmal, gleich welche Warteschlangen er bedient</translation>
    </message>
    <message>
        <source>Rollup</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <comment>queue, column, value, severity</comment>
        <translation>%1, %2, %3, %4</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>queue, column, value</comment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>since: differs by queue</source>
        <translation>seit: je nach Warteschlange</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>Today counts from this time on</comment>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>queue, what it is</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Can&apos;t be rolled up: %1</source>
        <translation>Lässt sich nicht zusammenfassen: %1</translation>
    </message>
    <message>
        <source>Today counts since %1</source>
        <translation>„Heute“ zählt seit %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>metric, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 is critical and has no column here</source>
        <translation>%1 ist kritisch und hat hier keine Spalte</translation>
    </message>
    <message>
        <source>%1 is at warning and has no column here</source>
        <translation>%1 ist auf Warnung und hat hier keine Spalte</translation>
    </message>
    <message>
        <source>%1 is critical and %2 at warning, and neither has a column here</source>
        <translation>%1 ist kritisch und %2 auf Warnung, und beide haben hier keine Spalte</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s) have no column here: %1</source>
        <translation>
            <numerusform>%Ln Alarm hat hier keine Spalte: %1</numerusform>
            <numerusform>%Ln Alarme haben hier keine Spalte: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>ui::GridPanel</name>
    <message>
        <source>Nothing matches &quot;%1&quot;</source>
        <translation>Nichts passt zu „%1“</translation>
    </message>
    <message>
        <source>Esc clears the search</source>
        <translation>Esc leert die Suche</translation>
    </message>
    <message>
        <source>No queues yet</source>
        <translation>Noch keine Warteschlangen</translation>
    </message>
    <message>
        <source>No source of numbers has been set up</source>
        <translation>Es ist noch keine Quelle von Zahlen eingerichtet</translation>
    </message>
    <message>
        <source>They appear as soon as a source tells of them</source>
        <translation>Sie erscheinen, sobald eine Quelle sie meldet</translation>
    </message>
    <message>
        <source>None of the view&apos;s queues is here</source>
        <translation>Keine der Warteschlangen der Ansicht ist hier</translation>
    </message>
    <message>
        <source>Choose queues, or another view</source>
        <translation>Wählen Sie Warteschlangen oder eine andere Ansicht</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>Zelle kopieren</translation>
    </message>
    <message>
        <source>Export as CSV...</source>
        <translation>Als CSV exportieren ...</translation>
    </message>
    <message>
        <source>Details of the cell</source>
        <translation>Einzelheiten der Zelle</translation>
    </message>
    <message>
        <source>Open all queues</source>
        <translation>Alle Warteschlangen öffnen</translation>
    </message>
    <message>
        <source>Close all queues</source>
        <translation>Alle Warteschlangen schließen</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>Kompakte Zeilen</translation>
    </message>
    <message>
        <source>Normal rows</source>
        <translation>Normale Zeilen</translation>
    </message>
    <message>
        <source>Comfortable rows</source>
        <translation>Bequeme Zeilen</translation>
    </message>
    <message>
        <source>CSV for spreadsheets, UTF-8 with its mark (*.csv)</source>
        <translation>CSV für Tabellen, UTF-8 mit Kennung (*.csv)</translation>
    </message>
    <message>
        <source>CSV, plain UTF-8 (*.csv)</source>
        <translation>CSV, einfaches UTF-8 (*.csv)</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>Als CSV exportieren</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exportiert nach %1</translation>
    </message>
    <message>
        <source>Nothing was exported</source>
        <translation>Es wurde nichts exportiert</translation>
    </message>
</context>
<context>
    <name>ui::GridView</name>
    <message>
        <source>Queues</source>
        <translation>Warteschlangen</translation>
    </message>
</context>
<context>
    <name>ui::HeaderBar</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Search queues  Ctrl+F</source>
        <translation>Suchen  Strg+F</translation>
    </message>
    <message>
        <source>Search queues</source>
        <translation>Warteschlangen suchen</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufzeichnen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Hoher Kontrast, hell</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Hoher Kontrast, dunkel</translation>
    </message>
    <message>
        <source>Appearance: fixed by your organisation</source>
        <translation>Darstellung: von Ihrer Organisation festgelegt</translation>
    </message>
</context>
<context>
    <name>ui::HelpBrowser</name>
    <message>
        <source>Help text</source>
        <translation>Hilfetext</translation>
    </message>
</context>
<context>
    <name>ui::HelpDesk</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>ui::HelpWindow</name>
    <message>
        <source>No page has all of these words.</source>
        <translation>Keine Seite enthält alle diese Wörter.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does, its keys</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Search the help  Ctrl+F</source>
        <translation>Hilfe durchsuchen  Strg+F</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Hilfe durchsuchen</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) on this page, F3 for the next</source>
        <translation>
            <numerusform>%Ln Stelle auf dieser Seite, F3 für die nächste</numerusform>
            <numerusform>%Ln Stellen auf dieser Seite, F3 für die nächste</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::KeySheet</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Warteschlangen</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <comment>keys</comment>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
</context>
<context>
    <name>ui::LanguagePage</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Floorwatch speaks it from its next start on.</source>
        <translation>Floorwatch spricht sie ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>Jetzt neu starten</translation>
    </message>
</context>
<context>
    <name>ui::LogoField</name>
    <message>
        <source>Choose...</source>
        <translation>Wählen ...</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Ein Logo wählen</translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation>Das Logo entfernen</translation>
    </message>
    <message>
        <source>Floorwatch&apos;s own</source>
        <translation>Das von Floorwatch</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Bilder (%1)</translation>
    </message>
    <message>
        <source>%1 is no picture that can be shown</source>
        <translation>%1 ist kein Bild, das gezeigt werden kann</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Queues</source>
        <translation>Warteschlangen</translation>
    </message>
    <message>
        <source>Search queues</source>
        <translation>Warteschlangen suchen</translation>
    </message>
    <message>
        <source>Open a queue</source>
        <translation>Eine Warteschlange öffnen</translation>
    </message>
    <message>
        <source>Details of the cell</source>
        <translation>Einzelheiten der Zelle</translation>
    </message>
    <message>
        <source>Close a queue, or go to it from its channel</source>
        <translation>Eine Warteschlange schließen oder vom Kanal zu ihr gehen</translation>
    </message>
    <message>
        <source>To the first or the last queue</source>
        <translation>Zur ersten oder letzten Warteschlange</translation>
    </message>
    <message>
        <source>Menu of a row</source>
        <translation>Menü einer Zeile</translation>
    </message>
    <message>
        <source>To the next part of the window, or the one before</source>
        <translation>Zum nächsten Teil des Fensters oder zum vorigen</translation>
    </message>
    <message>
        <source>Undo what was set</source>
        <translation>Eine Einstellung rückgängig machen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Wallboard</source>
        <translation>Wandanzeige</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
</context>
<context>
    <name>ui::NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>Die Meldung schließen</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>problems</comment>
        <translation>
            <numerusform>und %Ln weiteres</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PushForm</name>
    <message>
        <source>It wants a &amp;token</source>
        <translation>Er will ein &amp;Token</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
</context>
<context>
    <name>ui::QueueChoice</name>
    <message>
        <source>Search queues</source>
        <translation>Warteschlangen suchen</translation>
    </message>
    <message>
        <source>Queues that are watched</source>
        <translation>Warteschlangen, die überwacht werden</translation>
    </message>
    <message>
        <source>Watch its queues with the &amp;starter rules</source>
        <translation>Ihre Warteschlangen mit den &amp;Startregeln überwachen</translation>
    </message>
    <message numerus="yes">
        <source>Watch %Ln queue(s) with the &amp;starter rules</source>
        <translation>
            <numerusform>%Ln Warteschlange mit den &amp;Startregeln überwachen</numerusform>
            <numerusform>%Ln Warteschlangen mit den &amp;Startregeln überwachen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::QueueChooser</name>
    <message>
        <source>%1 (%2)</source>
        <comment>queue, source</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Queues of this view</source>
        <translation>Warteschlangen dieser Ansicht</translation>
    </message>
    <message>
        <source>Search queues</source>
        <translation>Warteschlangen suchen</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Warteschlangen</translation>
    </message>
    <message>
        <source>Tick all found</source>
        <translation>Alle gefundenen ankreuzen</translation>
    </message>
    <message>
        <source>Untick all found</source>
        <translation>Alle gefundenen abwählen</translation>
    </message>
    <message>
        <source>All queues, also those that come later</source>
        <translation>Alle Warteschlangen, auch spätere</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queue(s) chosen; up to 20 read best</source>
        <translation>
            <numerusform>%Ln Warteschlange gewählt; bis zu 20 lesen sich am besten</numerusform>
            <numerusform>%Ln Warteschlangen gewählt; bis zu 20 lesen sich am besten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln queue(s) chosen</source>
        <translation>
            <numerusform>%Ln Warteschlange gewählt</numerusform>
            <numerusform>%Ln Warteschlangen gewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RecordMenu</name>
    <message>
        <source>Record the floor...</source>
        <translation>Fläche aufzeichnen ...</translation>
    </message>
    <message>
        <source>Stop recording the floor</source>
        <translation>Aufzeichnen der Fläche beenden</translation>
    </message>
    <message>
        <source>Log network traffic...</source>
        <translation>Netzverkehr protokollieren ...</translation>
    </message>
    <message>
        <source>Stop logging network traffic</source>
        <translation>Protokollieren des Netzverkehrs beenden</translation>
    </message>
    <message>
        <source>What the sources deliver, as files that can be played again</source>
        <translation>Was die Quellen liefern, als Dateien, die sich wieder abspielen lassen</translation>
    </message>
    <message>
        <source>What is sent and received, without secrets, for support</source>
        <translation>Was gesendet und empfangen wird, ohne Geheimnisse, für den Support</translation>
    </message>
</context>
<context>
    <name>ui::RecordingForm</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Choose a recording</source>
        <translation>Eine Aufzeichnung wählen</translation>
    </message>
    <message>
        <source>Recordings (*.ndjson);;All files (*)</source>
        <translation>Aufzeichnungen (*.ndjson);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>&amp;Speed</source>
        <translation>&amp;Tempo</translation>
    </message>
</context>
<context>
    <name>ui::SecretDesk</name>
    <message>
        <source>Sign &amp;in...</source>
        <translation>A&amp;nmelden ...</translation>
    </message>
</context>
<context>
    <name>ui::SecretField</name>
    <message>
        <source>Keep it in this computer&apos;s keychain</source>
        <translation>Im Schlüsselbund dieses Rechners behalten</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Zeigen, was getippt wird</translation>
    </message>
    <message>
        <source>Leave it empty to keep the one that is there</source>
        <translation>Leer lassen, um das vorhandene zu behalten</translation>
    </message>
</context>
<context>
    <name>ui::SettingsDialog</name>
    <message>
        <source>&amp;Reset this page</source>
        <translation>Diese Seite &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>ui::SettingsPage</name>
    <message>
        <source>Fixed by your organisation</source>
        <translation>Von Ihrer Organisation festgelegt</translation>
    </message>
</context>
<context>
    <name>ui::SimulatedForm</name>
    <message>
        <source>&amp;Queues</source>
        <translation>&amp;Warteschlangen</translation>
    </message>
    <message>
        <source>&amp;Random seed</source>
        <translation>&amp;Zufallszahl</translation>
    </message>
    <message>
        <source>The same number gives the same floor every time.</source>
        <translation>Dieselbe Zahl ergibt jedes Mal dieselbe Fläche.</translation>
    </message>
    <message>
        <source>&amp;Speed</source>
        <translation>&amp;Tempo</translation>
    </message>
</context>
<context>
    <name>ui::SimulatedNotice</name>
    <message>
        <source>This floor is simulated: its queues, callers and agents are made up.</source>
        <translation>Diese Fläche ist simuliert: Warteschlangen, Anrufer und Mitarbeiter sind erfunden.</translation>
    </message>
    <message>
        <source>&amp;Connect your account...</source>
        <translation>Ihr Konto &amp;verbinden ...</translation>
    </message>
</context>
<context>
    <name>ui::SourceDetails</name>
    <message>
        <source>&amp;Copy details</source>
        <translation>Einzelheiten &amp;kopieren</translation>
    </message>
    <message>
        <source>Details of a source</source>
        <translation>Einzelheiten einer Quelle</translation>
    </message>
    <message>
        <source>Sign &amp;in...</source>
        <translation>A&amp;nmelden ...</translation>
    </message>
</context>
<context>
    <name>ui::SourceEditor</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Ad&amp;vanced</source>
        <translation>&amp;Erweitert</translation>
    </message>
</context>
<context>
    <name>ui::SourceModel</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Letzte Antwort</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Letzter Fehler</translation>
    </message>
</context>
<context>
    <name>ui::SourceSheet</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Letzter Fehler</translation>
    </message>
    <message>
        <source>Ages</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Nicht verwendet</translation>
    </message>
    <message>
        <source>For an engineer</source>
        <translation>Für die Technik</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>title, value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ui::SourceStatus</name>
    <message>
        <source>Opens the list of the sources</source>
        <translation>Öffnet die Liste der Quellen</translation>
    </message>
    <message>
        <source>Opens the details of this source</source>
        <translation>Öffnet die Einzelheiten dieser Quelle</translation>
    </message>
</context>
<context>
    <name>ui::SourcesDesk</name>
    <message>
        <source>%1 was removed.</source>
        <translation>%1 wurde entfernt.</translation>
    </message>
</context>
<context>
    <name>ui::SourcesPage</name>
    <message>
        <source>&amp;Edit...</source>
        <translation>&amp;Bearbeiten ...</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>Sign &amp;in...</source>
        <translation>An&amp;melden ...</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>Einzelheiten &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>There is no source yet</source>
        <translation>Es gibt noch keine Quelle</translation>
    </message>
    <message>
        <source>Connect your account, a program that sends its floor, or a recording; or look around on a simulated floor.</source>
        <translation>Verbinden Sie Ihr Konto, ein Programm, das seine Fläche sendet, oder eine Aufzeichnung; oder sehen Sie sich auf einer simulierten Fläche um.</translation>
    </message>
    <message>
        <source>&amp;Connect your account...</source>
        <translation>Ihr Konto &amp;verbinden ...</translation>
    </message>
    <message>
        <source>&amp;Simulated floor</source>
        <translation>&amp;Simulierte Fläche</translation>
    </message>
    <message>
        <source>&amp;Add a source...</source>
        <translation>Eine Quelle &amp;hinzufügen ...</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Details of the source</source>
        <translation>Einzelheiten der Quelle</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
</context>
<context>
    <name>ui::Sparkline</name>
    <message>
        <source>Last 60 minutes: lowest %1, highest %2, last %3</source>
        <translation>Letzte 60 Minuten: niedrigster %1, höchster %2, letzter %3</translation>
    </message>
</context>
<context>
    <name>ui::StepsBar</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <comment>number, count, title</comment>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>ui::Tile</name>
    <message>
        <source>%1: %2, %3</source>
        <comment>tile: title, number, hint</comment>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>ui::TrialView</name>
    <message>
        <source>&amp;Copy details</source>
        <translation>Einzelheiten &amp;kopieren</translation>
    </message>
    <message>
        <source>Steps of the test</source>
        <translation>Schritte der Prüfung</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>steht bevor</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step, its state</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ui::TruthNotices</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
<context>
    <name>ui::ViewDesk</name>
    <message>
        <source>Views (*.json)</source>
        <translation>Ansichten (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>problems</comment>
        <translation>
            <numerusform>und %Ln weiteres</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern als</translation>
    </message>
    <message>
        <source>New view</source>
        <translation>Neue Ansicht</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>There is already a view of this name</source>
        <translation>Es gibt schon eine Ansicht dieses Namens</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Name der Ansicht</translation>
    </message>
    <message>
        <source>The view &quot;%1&quot; was deleted</source>
        <translation>Die Ansicht „%1“ wurde gelöscht</translation>
    </message>
    <message>
        <source>Export views</source>
        <translation>Ansichten exportieren</translation>
    </message>
    <message>
        <source>Import views</source>
        <translation>Ansichten importieren</translation>
    </message>
    <message>
        <source>The views could not be exported</source>
        <translation>Die Ansichten konnten nicht exportiert werden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln view(s) exported</source>
        <translation>
            <numerusform>%Ln Ansicht exportiert</numerusform>
            <numerusform>%Ln Ansichten exportiert</numerusform>
        </translation>
    </message>
    <message>
        <source>The views could not be imported</source>
        <translation>Die Ansichten konnten nicht importiert werden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln view(s) imported</source>
        <translation>
            <numerusform>%Ln Ansicht importiert</numerusform>
            <numerusform>%Ln Ansichten importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
</context>
<context>
    <name>ui::ViewList</name>
    <message>
        <source>%1 %2</source>
        <comment>name of a view, number</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>ui::ViewMenu</name>
    <message>
        <source>Choose queues...</source>
        <translation>Warteschlangen wählen ...</translation>
    </message>
    <message>
        <source>Export views...</source>
        <translation>Ansichten exportieren ...</translation>
    </message>
    <message>
        <source>Import views...</source>
        <translation>Ansichten importieren ...</translation>
    </message>
    <message>
        <source>Standard view</source>
        <translation>Standardansicht</translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <comment>a view</comment>
        <translation>%1 (Standard)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation>Speichern als ...</translation>
    </message>
    <message>
        <source>Rename...</source>
        <translation>Umbenennen ...</translation>
    </message>
    <message>
        <source>Begin with this view</source>
        <translation>Mit dieser Ansicht beginnen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>ui::Wallboard</name>
    <message>
        <source>Floorwatch wallboard</source>
        <translation>Floorwatch-Wandanzeige</translation>
    </message>
    <message>
        <source>numbers %1 old</source>
        <translation>Zahlen %1 alt</translation>
    </message>
    <message>
        <source>no numbers yet</source>
        <translation>noch keine Zahlen</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>No queues yet</source>
        <translation>Noch keine Warteschlangen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>queue, source</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
</TS>
