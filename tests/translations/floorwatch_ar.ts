<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>CellText</name>
    <message>
        <source>%1 · %2 is %3</source>
        <comment>queue or channel, metric, value</comment>
        <translation>%1 · %2: %3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>queue, channel</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>others</source>
        <comment>activities</comment>
        <translation>أخرى</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>activity, number of agents</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between activities</comment>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>ChannelText</name>
    <message>
        <source>Voice</source>
        <translation>صوت</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>دردشة</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>بريد إلكتروني</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>رسائل SMS</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>فيديو</translation>
    </message>
</context>
<context>
    <name>ColumnText</name>
    <message>
        <source>Agents</source>
        <translation>الوكلاء</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>الطوابير</translation>
    </message>
    <message>
        <source>Health status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>avail / unav / off</source>
        <translation>متاح / مشغول / غائب</translation>
    </message>
    <message>
        <source>Agents (available / unavailable / offline)</source>
        <translation>الوكلاء (متاح / غير متاح / غير متصل)</translation>
    </message>
    <message>
        <source>Queues, and the channels in them</source>
        <translation>الطوابير والقنوات فيها</translation>
    </message>
    <message>
        <source>The worst open alert of a queue and its channels</source>
        <translation>أشد تنبيه مفتوح للطابور وقنواته</translation>
    </message>
    <message>
        <source>Agents available / unavailable / offline</source>
        <translation>الوكلاء: متاح / غير متاح / غير متصل</translation>
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
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Where the queue&apos;s numbers come from</source>
        <translation>من أين تأتي أرقام الطابور</translation>
    </message>
</context>
<context>
    <name>ConnectionText</name>
    <message>
        <source>no password may stand here; it is read from FLOORWATCH_PROXY_PASSWORD</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>is neither none, system, http://HOST:PORT nor socks5://HOST:PORT</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Trust the certificates of this file and no others for --push and --taskrouter.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>file.pem</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reach --push and --taskrouter through http://HOST:PORT or socks5://HOST:PORT, or none instead of the system&apos;s. With a user, http://USER@HOST:PORT, the password is in FLOORWATCH_PROXY_PASSWORD.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>url</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>The rules can&apos;t be used; the floor is shown without alerts.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%Ln source(s) can&apos;t be used; the floor of each is not shown.</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
            <numerusform />
            <numerusform />
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>The sources can&apos;t be used; their floors are not shown.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Floorwatch is already running; its window was raised.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It goes on as it was, without regard to %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>About Floorwatch</source>
        <translation>حول Floorwatch</translation>
    </message>
    <message>
        <source>The trace can&apos;t be written: %1</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>CoverageText</name>
    <message>
        <source>%1 old</source>
        <comment>age of the numbers</comment>
        <translation>عمرها %1</translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation>لا بيانات بعد</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>source, age</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>من دون %1</translation>
    </message>
</context>
<context>
    <name>FileText</name>
    <message>
        <source>can&apos;t be written: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>can&apos;t be read: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>is too large to be read</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>GridText</name>
    <message>
        <source>%1 [s]</source>
        <comment>metric in seconds</comment>
        <translation>%1 [ث]</translation>
    </message>
    <message>
        <source>%1 [%]</source>
        <comment>metric in per cent</comment>
        <translation>%1 [%]</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>الطابور</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>القناة</translation>
    </message>
</context>
<context>
    <name>HistoryText</name>
    <message>
        <source>History: the last hour</source>
        <translation>السجل: الساعة الأخيرة</translation>
    </message>
    <message>
        <source>History: %1, since %2</source>
        <comment>size, date and time</comment>
        <translation>السجل: %1 منذ %2</translation>
    </message>
    <message>
        <source>History: nothing yet</source>
        <translation>السجل: لا شيء بعد</translation>
    </message>
    <message>
        <source>Nothing is kept on disk.</source>
        <translation>لا شيء يُحفظ.</translation>
    </message>
    <message>
        <source>In %1</source>
        <comment>folder</comment>
        <translation>في %1</translation>
    </message>
    <message>
        <source>At most %1; what is oldest is thinned, then removed</source>
        <comment>size</comment>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%Ln damaged file(s) were set aside and are left alone</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
            <numerusform />
            <numerusform />
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) of a newer Floorwatch can&apos;t be read by this one</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
            <numerusform />
            <numerusform />
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>Lines lost: %1</source>
        <translation>أسطر مفقودة: %1</translation>
    </message>
    <message>
        <source>The history can&apos;t be written. Make room, or make its folder writable; until then only the last hour is remembered.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Another Floorwatch keeps its history in the same folder. Close it; until then only the last hour is remembered here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A day of this floor takes more room than the history may have, so that it is thinned or shorter.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A part of the history was written by a newer Floorwatch. It is left as it is; to see it, use that version.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>InstanceText</name>
    <message>
        <source>process %1 on %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Floorwatch is already running here (%1) and does not answer; close it, or choose another data folder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1: nothing can be written here, so a second start will not find this one</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1: a second start will not find this one: %2</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>LastHour</name>
    <message>
        <source>Looking up the last hour...</source>
        <translation>جارٍ البحث في الساعة الأخيرة...</translation>
    </message>
    <message>
        <source>Nothing is known of the last hour</source>
        <translation>لا شيء معروف عن الساعة الأخيرة</translation>
    </message>
</context>
<context>
    <name>MetricText</name>
    <message>
        <source>Active</source>
        <translation>نشطة</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>منتظرة</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>الأطول</translation>
    </message>
    <message>
        <source>Available Agents</source>
        <translation>الوكلاء المتاحون</translation>
    </message>
    <message>
        <source>Unavailable Agents</source>
        <translation>الوكلاء غير المتاحين</translation>
    </message>
    <message>
        <source>Offline Agents</source>
        <translation>الوكلاء غير المتصلين</translation>
    </message>
    <message>
        <source>Longest Available Agent</source>
        <translation>الوكيل المتاح الأطول</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>مقبولة</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <translation>متروكة</translation>
    </message>
    <message>
        <source>SLA</source>
        <translation>مستوى الخدمة</translation>
    </message>
    <message>
        <source>Missed Invitations</source>
        <translation>دعوات فائتة</translation>
    </message>
    <message>
        <source>Avg. Speed of Answer</source>
        <translation>متوسط سرعة الرد</translation>
    </message>
    <message>
        <source>Avg. Handle Time</source>
        <translation>متوسط مدة المعالجة</translation>
    </message>
    <message>
        <source>Avg. Abandon Time</source>
        <translation>متوسط مدة الترك</translation>
    </message>
    <message>
        <source>Avg. Talk Time</source>
        <translation>متوسط مدة الحديث</translation>
    </message>
    <message>
        <source>Avg. Wrapup Time</source>
        <translation>متوسط مدة الإنهاء</translation>
    </message>
    <message>
        <source>Rejected Invitations</source>
        <translation>دعوات مرفوضة</translation>
    </message>
    <message>
        <source>No. of tasks</source>
        <translation>عدد المهام</translation>
    </message>
    <message>
        <source>Accepted within SLA</source>
        <translation>مقبولة ضمن المستوى</translation>
    </message>
    <message>
        <source>% accepted within SLA</source>
        <translation>% مقبولة ضمن المستوى</translation>
    </message>
    <message>
        <source>Short abandoned</source>
        <translation>ترك قصير</translation>
    </message>
    <message>
        <source>% short abandoned</source>
        <translation>% ترك قصير</translation>
    </message>
    <message>
        <source>% abandoned</source>
        <translation>% متروكة</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>مكتملة</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>متاح</translation>
    </message>
    <message>
        <source>Unavailable</source>
        <translation>غير متاح</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>Longest avail.</source>
        <translation>أطول توفر</translation>
    </message>
    <message>
        <source>Missed inv.</source>
        <translation>فائتة</translation>
    </message>
    <message>
        <source>Rejected inv.</source>
        <translation>مرفوضة</translation>
    </message>
    <message>
        <source>ASA</source>
        <translation>سرعة الرد</translation>
    </message>
    <message>
        <source>AHT</source>
        <translation>مدة المعالجة</translation>
    </message>
    <message>
        <source>Abandon time</source>
        <translation>مدة الترك</translation>
    </message>
    <message>
        <source>Talk time</source>
        <translation>مدة الحديث</translation>
    </message>
    <message>
        <source>Wrapup time</source>
        <translation>مدة الإنهاء</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>المهام</translation>
    </message>
    <message>
        <source>Within SLA</source>
        <translation>ضمن المستوى</translation>
    </message>
    <message>
        <source>% within SLA</source>
        <translation>% ضمن المستوى</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>30 min</source>
        <translation>30 دقيقة</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>metric and its window</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Tasks being worked on, wrap-up included</source>
        <translation>مهام قيد العمل، مع الإنهاء</translation>
    </message>
    <message>
        <source>Tasks that nobody has accepted yet</source>
        <translation>مهام لم يقبلها أحد بعد</translation>
    </message>
    <message>
        <source>How long the oldest waiting task has waited</source>
        <translation>كم انتظرت أقدم مهمة</translation>
    </message>
    <message>
        <source>Agents who can take a task</source>
        <translation>وكلاء يمكنهم أخذ مهمة</translation>
    </message>
    <message>
        <source>Agents at work who can&apos;t take a task</source>
        <translation>وكلاء في العمل لا يمكنهم أخذ مهمة</translation>
    </message>
    <message>
        <source>Agents who are offline</source>
        <translation>وكلاء غير متصلين</translation>
    </message>
    <message>
        <source>How long the longest available agent has been available</source>
        <translation>منذ متى أطول وكيل متاح</translation>
    </message>
    <message>
        <source>Customers connected to an agent</source>
        <translation>عملاء وُصلوا بوكيل</translation>
    </message>
    <message>
        <source>Customers who left unanswered, without short abandons</source>
        <translation>عملاء غادروا بلا رد</translation>
    </message>
    <message>
        <source>Accepted in time, of accepted and abandoned</source>
        <translation>المقبولة في الوقت من المقبولة والمتروكة</translation>
    </message>
    <message>
        <source>Offers to an agent that timed out</source>
        <translation>عروض انتهت مهلتها</translation>
    </message>
    <message>
        <source>Mean time in the queue until an agent accepts</source>
        <translation>متوسط الوقت حتى القبول</translation>
    </message>
    <message>
        <source>Mean connected time, hold and wrap-up included</source>
        <translation>متوسط وقت الاتصال</translation>
    </message>
    <message>
        <source>Mean time after which customers give up</source>
        <translation>متوسط الوقت حتى الترك</translation>
    </message>
    <message>
        <source>Mean connected time without wrap-up</source>
        <translation>متوسط وقت الاتصال بلا إنهاء</translation>
    </message>
    <message>
        <source>Mean time of wrap-up</source>
        <translation>متوسط وقت الإنهاء</translation>
    </message>
    <message>
        <source>Offers that an agent declined</source>
        <translation>عروض رفضها وكيل</translation>
    </message>
    <message>
        <source>Tasks that entered the queue</source>
        <translation>مهام دخلت الطابور</translation>
    </message>
    <message>
        <source>Accepted within the service level&apos;s time</source>
        <translation>مقبولة ضمن الوقت</translation>
    </message>
    <message>
        <source>Accepted in time, of all tasks that entered</source>
        <translation>المقبولة في الوقت من كل المهام</translation>
    </message>
    <message>
        <source>Customers who left within the short-abandon time</source>
        <translation>عملاء غادروا سريعاً</translation>
    </message>
    <message>
        <source>Short abandons, of all tasks that entered</source>
        <translation>الترك القصير من كل المهام</translation>
    </message>
    <message>
        <source>Abandoned, of all tasks that entered</source>
        <translation>المتروكة من كل المهام</translation>
    </message>
    <message>
        <source>Tasks that were finished</source>
        <translation>مهام أُنجزت</translation>
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
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 د</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 س</translation>
    </message>
    <message>
        <source>N/A</source>
        <comment>a value that can&apos;t be had at all</comment>
        <translation>غ.م</translation>
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
        <translation type="unfinished" />
    </message>
    <message>
        <source>queues</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The simulated floor&apos;s random seed (1).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How fast simulated floors and recordings run (1).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>factor</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show the floors that this file lists.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show the floor that this WebSocket pushes; a token is in FLOORWATCH_PUSH_TOKEN. May be given several times.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>url</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show the floor behind this TaskRouter API; the token is in FLOORWATCH_AUTH_TOKEN.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The account for --taskrouter, AC...</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>sid</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Play this recorded stream. May be given several times.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Record what the sources deliver in this folder.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>folder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Log what is sent and received in this folder, without secrets.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Read the rules from this file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Leave this computer&apos;s keychain alone: passwords are asked for at each start.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>light, dark, high-contrast-light, high-contrast-dark or system, for this session.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>en, de or a file of translations (.qm), for this session.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keep the settings in this folder.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The window&apos;s size, 1440x860.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>WxH</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save what the window shows after some seconds, and quit.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>file.png</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The seconds before the screenshot (4).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>seconds</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>must be a number from %1 to %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>must be a whole number from %1 to %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not a %1:// address</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>no password may stand here</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>needs --account AC... as well</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the id &quot;%1&quot; belongs to a source of the command line</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>push</source>
        <translation>دفع</translation>
    </message>
    <message>
        <source>TaskRouter</source>
        <translation>TaskRouter</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>تسجيل</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>محاكاة</translation>
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
        <translation>طابق محاكى</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&quot;%1&quot; is none of %2, and no file of translations</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&quot;%1&quot; is no size, such as 1440x860</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>is not an option; --help lists them</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show a simulated floor with this many queues (12). So does the first start.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write the times that each update shown went through to this file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keep rules, sources and open alerts in this folder.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keep nothing from one start to the next.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Begin with the wallboard: a full screen of queues for a whole room.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PreferencesText</name>
    <message>
        <source>Some settings can&apos;t be used.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What you set holds until Floorwatch is closed: it can&apos;t be kept.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Settings...</source>
        <translation>الإعدادات...</translation>
    </message>
</context>
<context>
    <name>RecordingText</name>
    <message>
        <source>Recording</source>
        <translation>يسجّل</translation>
    </message>
    <message>
        <source>Logging traffic</source>
        <translation>يسجّل حركة الشبكة</translation>
    </message>
    <message>
        <source>Into %1</source>
        <translation>إلى %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>file, size</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Lines lost: %1</source>
        <translation>أسطر مفقودة: %1</translation>
    </message>
    <message>
        <source>Not recording: %1</source>
        <comment>reason</comment>
        <translation>لا يسجّل: %1</translation>
    </message>
    <message>
        <source>Not logging traffic: %1</source>
        <comment>reason</comment>
        <translation>لا يسجّل الشبكة: %1</translation>
    </message>
</context>
<context>
    <name>SecretText</name>
    <message>
        <source>Auth token</source>
        <translation>رمز المصادقة</translation>
    </message>
    <message>
        <source>Secret of the API key</source>
        <translation>سر مفتاح API</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>رمز</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>كلمة مرور الوكيل</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>account, server</comment>
        <translation>%1 على %2</translation>
    </message>
    <message>
        <source>The server refused it. Check it, and enter it again.</source>
        <translation>رفضه الخادم. تحقق منه وأدخله مجدداً.</translation>
    </message>
    <message>
        <source>The proxy refused it. Check it, and enter it again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It may be in this computer&apos;s keychain, which does not answer. Enter it to go on without the keychain.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It may be in this computer&apos;s keychain, which is locked. Unlock the keychain, or enter it here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is needed to show this floor, and has not been given yet.</source>
        <translation>مطلوب لعرض هذا الطابق، ولم يُعط بعد.</translation>
    </message>
    <message>
        <source>There is no keychain on this computer: it is kept until Floorwatch is closed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The keychain is locked: it is kept until Floorwatch is closed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The keychain does not answer: it is kept until Floorwatch is closed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 waits for you to sign in.</source>
        <translation>%1 ينتظر دخولك.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more wait for you to sign in.</source>
        <comment>sources</comment>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
            <numerusform />
            <numerusform />
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>The keychain did not take the secret of %1: it is kept until Floorwatch is closed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The password of %1 may still be in this computer&apos;s keychain, which does not answer. Remove it there.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The password of %1 may still be in this computer&apos;s keychain, which is locked. Unlock the keychain, and remove it there.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>SourceText</name>
    <message>
        <source>%1 at %2</source>
        <comment>account, server</comment>
        <translation>%1 على %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln simulated queue(s)</source>
        <translation>
            <numerusform>%Ln طابور محاكى</numerusform>
            <numerusform>%Ln طابور محاكى</numerusform>
            <numerusform>%Ln طابور محاكى</numerusform>
            <numerusform>%Ln طابور محاكى</numerusform>
            <numerusform>%Ln طابور محاكى</numerusform>
            <numerusform>%Ln طابور محاكى</numerusform>
        </translation>
    </message>
    <message>
        <source>Flex / TaskRouter account</source>
        <translation>حساب Flex / TaskRouter</translation>
    </message>
    <message>
        <source>Push socket</source>
        <translation>مقبس دفع</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>يسجّل</translation>
    </message>
    <message>
        <source>Simulated floor</source>
        <translation>طابق محاكى</translation>
    </message>
    <message>
        <source>The queues of a Twilio account, asked for every few seconds.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A program of yours that sends its floor over a WebSocket.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A floor that was recorded in a file, played again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A contact centre that is made up, to look around or to practise.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Waits for you to sign in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Finished</source>
        <translation>انتهى</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>يبدأ</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>مباشر</translation>
    </message>
    <message>
        <source>In trouble</source>
        <translation>في مشكلة</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>قديم</translation>
    </message>
    <message>
        <source>No connection yet</source>
        <translation>لا اتصال بعد</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>age of the numbers</comment>
        <translation>قبل %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln a minute</source>
        <comment>requests</comment>
        <translation>
            <numerusform>%Ln في الدقيقة</numerusform>
            <numerusform>%Ln في الدقيقة</numerusform>
            <numerusform>%Ln في الدقيقة</numerusform>
            <numerusform>%Ln في الدقيقة</numerusform>
            <numerusform>%Ln في الدقيقة</numerusform>
            <numerusform>%Ln في الدقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in the last minute. The account allows %1 a second; what is asked for regularly needs %2 % of that.</source>
        <comment>requests</comment>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
            <numerusform />
            <numerusform />
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>%1, %2 ago (%3)</source>
        <comment>trouble, age, time of day</comment>
        <translation>%1، قبل %2 (%3)</translation>
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
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>On track</source>
        <translation>على المسار</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>تحذير</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>حرج</translation>
    </message>
    <message>
        <source>No alert is open</source>
        <translation>لا تنبيه مفتوح</translation>
    </message>
    <message>
        <source>An issue is developing</source>
        <translation>مشكلة في طور النشوء</translation>
    </message>
    <message>
        <source>Take action now</source>
        <translation>تصرّف الآن</translation>
    </message>
    <message>
        <source>%1: no connection yet, %2</source>
        <comment>source, reason</comment>
        <translation>%1: لا اتصال بعد، %2</translation>
    </message>
    <message>
        <source>%1 is starting</source>
        <translation>%1 يبدأ</translation>
    </message>
    <message>
        <source>%1: recording finished, %2 ago</source>
        <translation>%1: انتهى التسجيل قبل %2</translation>
    </message>
    <message>
        <source>%1 live, %2 ago</source>
        <translation>%1 مباشر، قبل %2</translation>
    </message>
    <message>
        <source>%1 in trouble, %2</source>
        <translation>%1 في مشكلة، %2</translation>
    </message>
    <message>
        <source>%1 stale, %2</source>
        <translation>%1 قديم، %2</translation>
    </message>
    <message>
        <source>%1 sources</source>
        <comment>two or more</comment>
        <translation>%1 مصادر</translation>
    </message>
    <message>
        <source>%1 of %2 sources in trouble</source>
        <translation>%1 من %2 مصادر في مشكلة</translation>
    </message>
    <message>
        <source>Starting since %1</source>
        <translation>يبدأ منذ %1</translation>
    </message>
    <message>
        <source>Live since %1</source>
        <translation>مباشر منذ %1</translation>
    </message>
    <message>
        <source>In trouble since %1</source>
        <translation>في مشكلة منذ %1</translation>
    </message>
    <message>
        <source>Stale since %1</source>
        <translation>قديم منذ %1</translation>
    </message>
    <message>
        <source>Without numbers since %1</source>
        <translation>بلا أرقام منذ %1</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>أقل من %1</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>أكثر من %1</translation>
    </message>
    <message>
        <source>%1: %2 since %3</source>
        <comment>severity, breach, time</comment>
        <translation>%1: %2 منذ %3</translation>
    </message>
    <message>
        <source>%1 (alert &quot;%2&quot;)</source>
        <translation>%1 (تنبيه &quot;%2&quot;)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queue(s)</source>
        <translation>
            <numerusform>لا طوابير</numerusform>
            <numerusform>طابور واحد</numerusform>
            <numerusform>طابوران</numerusform>
            <numerusform>%Ln طوابير</numerusform>
            <numerusform>%Ln طابوراً</numerusform>
            <numerusform>%Ln طابور</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln critical</source>
        <comment>queues</comment>
        <translation>
            <numerusform>%Ln حرج</numerusform>
            <numerusform>%Ln حرج</numerusform>
            <numerusform>%Ln حرج</numerusform>
            <numerusform>%Ln حرج</numerusform>
            <numerusform>%Ln حرج</numerusform>
            <numerusform>%Ln حرج</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning</source>
        <comment>queues</comment>
        <translation>
            <numerusform>%Ln تحذير</numerusform>
            <numerusform>%Ln تحذير</numerusform>
            <numerusform>%Ln تحذير</numerusform>
            <numerusform>%Ln تحذير</numerusform>
            <numerusform>%Ln تحذير</numerusform>
            <numerusform>%Ln تحذير</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without rules</source>
        <comment>queues</comment>
        <translation>
            <numerusform>%Ln بلا قواعد</numerusform>
            <numerusform>%Ln بلا قواعد</numerusform>
            <numerusform>%Ln بلا قواعد</numerusform>
            <numerusform>%Ln بلا قواعد</numerusform>
            <numerusform>%Ln بلا قواعد</numerusform>
            <numerusform>%Ln بلا قواعد</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 live, up to %2 old</source>
        <comment>source, age of its oldest numbers</comment>
        <translation>%1 مباشر، عمره حتى %2</translation>
    </message>
    <message>
        <source>Alert &quot;%1&quot;: warning %2</source>
        <translation>تنبيه &quot;%1&quot;: تحذير %2</translation>
    </message>
    <message>
        <source>Alert &quot;%1&quot;: critical %2</source>
        <translation>تنبيه &quot;%1&quot;: حرج %2</translation>
    </message>
    <message>
        <source>Alert &quot;%1&quot;: warning %2, critical %3</source>
        <translation>تنبيه &quot;%1&quot;: تحذير %2، حرج %3</translation>
    </message>
    <message>
        <source>%1 is paused</source>
        <translation>%1 متوقف</translation>
    </message>
    <message>
        <source>Paused since %1</source>
        <translation>متوقف منذ %1</translation>
    </message>
</context>
<context>
    <name>StoreText</name>
    <message>
        <source>The damaged file is kept as %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The floor is shown all the same. Close the other program, and Floorwatch goes on by itself.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Allow writing in %1, and Floorwatch goes on by itself. Until then, changes last only as long as this window.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Make room on the disk of %1, and Floorwatch goes on by itself. The floor is shown all the same.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Move the file away, and Floorwatch begins a new one by itself.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing of it is read or changed, so its sources, rules and alerts are not shown. Use the newer version.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The floor is shown all the same. Ask your administrator to look after the disk.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What Floorwatch had kept was damaged. It has begun anew.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing is kept now: another program has Floorwatch&apos;s data in hand.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing is kept now: Floorwatch may not write its data.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing is kept now: the disk is full.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing is kept now: Floorwatch&apos;s data is damaged.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing is kept now: a newer version of Floorwatch wrote the data.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing is kept now: the disk fails.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%Ln event(s) could not be kept.</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
            <numerusform />
            <numerusform />
            <numerusform />
            <numerusform />
        </translation>
    </message>
</context>
<context>
    <name>TableText</name>
    <message>
        <source>%1 - %2</source>
        <comment>queue and its only channel</comment>
        <translation>%1 - %2</translation>
    </message>
</context>
<context>
    <name>TileText</name>
    <message>
        <source>no data</source>
        <translation>لا بيانات</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queue(s) without data</source>
        <translation>
            <numerusform>%Ln بلا بيانات</numerusform>
            <numerusform>%Ln بلا بيانات</numerusform>
            <numerusform>%Ln بلا بيانات</numerusform>
            <numerusform>%Ln بلا بيانات</numerusform>
            <numerusform>%Ln بلا بيانات</numerusform>
            <numerusform>%Ln بلا بيانات</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %1 of %Ln queue(s)</source>
        <translation>
            <numerusform>في %1 من %Ln طابور</numerusform>
            <numerusform>في %1 من %Ln طابور</numerusform>
            <numerusform>في %1 من %Ln طابور</numerusform>
            <numerusform>في %1 من %Ln طابور</numerusform>
            <numerusform>في %1 من %Ln طابور</numerusform>
            <numerusform>في %1 من %Ln طابور</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody is waiting</source>
        <translation>لا أحد ينتظر</translation>
    </message>
    <message>
        <source>%1 unavailable · %2 offline</source>
        <translation>%1 غير متاح · %2 غير متصل</translation>
    </message>
    <message>
        <source>not told by every source</source>
        <translation>لم تذكره كل المصادر</translation>
    </message>
    <message>
        <source>%1 accepted · %2 abandoned</source>
        <translation>%1 مقبولة · %2 متروكة</translation>
    </message>
    <message>
        <source>nothing handled yet</source>
        <translation>لم يُعالج شيء بعد</translation>
    </message>
    <message>
        <source>Active tasks</source>
        <translation>مهام نشطة</translation>
    </message>
    <message>
        <source>Waiting tasks</source>
        <translation>مهام منتظرة</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>أطول انتظار</translation>
    </message>
    <message>
        <source>Agents available</source>
        <translation>وكلاء متاحون</translation>
    </message>
    <message>
        <source>SLA today</source>
        <translation>مستوى الخدمة اليوم</translation>
    </message>
</context>
<context>
    <name>TrialText</name>
    <message>
        <source>Give it a name that you will know it by.</source>
        <translation>أعطه اسماً تعرفه به.</translation>
    </message>
    <message>
        <source>The account&apos;s SID is needed: Twilio&apos;s console shows it on its first page.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is needed to sign in.</source>
        <translation>مطلوب للدخول.</translation>
    </message>
    <message>
        <source>Choose the file of the recording.</source>
        <translation>اختر ملف التسجيل.</translation>
    </message>
    <message>
        <source>The name or the address of the proxy is needed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The proxy&apos;s port is needed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The password of the proxy&apos;s user is needed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>An address is needed here.</source>
        <translation>مطلوب عنوان هنا.</translation>
    </message>
    <message>
        <source>The address begins with wss:// or ws://.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The address begins with https:// or http://.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%Ln queue(s)</source>
        <translation>
            <numerusform>لا طوابير</numerusform>
            <numerusform>طابور واحد</numerusform>
            <numerusform>طابوران</numerusform>
            <numerusform>%Ln طوابير</numerusform>
            <numerusform>%Ln طابوراً</numerusform>
            <numerusform>%Ln طابور</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>queues, channels</comment>
        <translation>%1، %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln channel(s)</source>
        <translation>
            <numerusform>%Ln قناة</numerusform>
            <numerusform>%Ln قناة</numerusform>
            <numerusform>%Ln قناة</numerusform>
            <numerusform>%Ln قناة</numerusform>
            <numerusform>%Ln قناة</numerusform>
            <numerusform>%Ln قناة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>queues and channels, span</comment>
        <translation>%1 في %2</translation>
    </message>
    <message>
        <source>%1 in more than %2</source>
        <comment>queues and channels, span</comment>
        <translation>%1 في أكثر من %2</translation>
    </message>
    <message>
        <source>Such a SID begins with %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Behind %1 there are 32 characters: 0 to 9 and a to f.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no server&apos;s name in the address.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Read the address</source>
        <translation>قراءة العنوان</translation>
    </message>
    <message>
        <source>Reach the proxy</source>
        <translation>بلوغ الوكيل</translation>
    </message>
    <message>
        <source>Look up the server&apos;s name</source>
        <translation>البحث عن اسم الخادم</translation>
    </message>
    <message>
        <source>Connect to the server</source>
        <translation>الاتصال بالخادم</translation>
    </message>
    <message>
        <source>Encrypt the connection</source>
        <translation>تشفير الاتصال</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>دخول</translation>
    </message>
    <message>
        <source>Read the Flex configuration</source>
        <translation>قراءة إعداد Flex</translation>
    </message>
    <message>
        <source>Find the workspace</source>
        <translation>إيجاد مساحة العمل</translation>
    </message>
    <message>
        <source>Open the stream</source>
        <translation>فتح التدفق</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>فتح الملف</translation>
    </message>
    <message>
        <source>Read its first lines</source>
        <translation>قراءة أول الأسطر</translation>
    </message>
    <message>
        <source>Get the first numbers</source>
        <translation>جلب أول الأرقام</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) are as they should be</source>
        <translation>
            <numerusform>%Ln سطر سليم</numerusform>
            <numerusform>%Ln سطر سليم</numerusform>
            <numerusform>%Ln سطر سليم</numerusform>
            <numerusform>%Ln سطر سليم</numerusform>
            <numerusform>%Ln سطر سليم</numerusform>
            <numerusform>%Ln سطر سليم</numerusform>
        </translation>
    </message>
    <message>
        <source>The server does not let us in: the SID or the secret is wrong.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check the token, or whether the server wants one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check the SIDs and the secret: an auth token goes with the account&apos;s SID, the secret of an API key with the key&apos;s.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Left out: it is not to be had, so defaults are used.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The workspace was not found.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Enter the SID of the workspace (WS...) under Advanced, or check it there.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>TroubleText</name>
    <message>
        <source>It goes on by itself. If this happens often, ask your administrator what else uses this account.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check this computer&apos;s network. If it works, ask your administrator whether the server&apos;s address is right.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check this computer&apos;s network. If it works, the trouble is at the other end.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ask your administrator whether the proxy runs, and is set up right.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Enter the proxy&apos;s password, or ask your administrator for a user of the proxy.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ask your administrator: the server&apos;s certificate is out of date, of another name, or not trusted on this computer.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing to be done here: the trouble is at the other end.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ask your administrator to check the account and the addresses of this source.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ask your administrator to look at the details below.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>New numbers are on their way.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check that the file is there, and may be read.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ask your administrator to give one of the two another id.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is tried again in %1.</source>
        <translation>محاولة جديدة بعد %1.</translation>
    </message>
    <message>
        <source>Floorwatch keeps trying.</source>
        <translation>يواصل Floorwatch المحاولة.</translation>
    </message>
    <message>
        <source>All numbers</source>
        <translation>كل الأرقام</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>Now, by channel</source>
        <translation>الآن، حسب القناة</translation>
    </message>
    <message>
        <source>30 min and Today</source>
        <translation>30 دقيقة واليوم</translation>
    </message>
    <message>
        <source>Longest available agent</source>
        <translation>الوكيل المتاح الأطول</translation>
    </message>
    <message>
        <source>Handle times</source>
        <translation>مدد المعالجة</translation>
    </message>
    <message>
        <source>Queues and service levels</source>
        <translation>الطوابير ومستويات الخدمة</translation>
    </message>
    <message>
        <source>every %1 instead of %2: the account&apos;s request limit holds no more</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>every %1</source>
        <translation>كل %1</translation>
    </message>
    <message>
        <source>%1: %2 ago, %3</source>
        <comment>part, age, pace</comment>
        <translation>%1: قبل %2، %3</translation>
    </message>
    <message>
        <source>%1: not yet, %2</source>
        <comment>part, pace</comment>
        <translation>%1: ليس بعد، %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>age of a part, trouble</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>the account has used up its requests for now</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the server&apos;s name is not known</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the server can&apos;t be reached</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the proxy does not let us through</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the proxy wants a password, or another one</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the server can&apos;t prove who it is</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the server does not answer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the server reports an error</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the server does not know what is asked of it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>its answers can&apos;t be read</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>this computer was asleep</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the recording has ended</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the file can&apos;t be read</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>another source has the same id</source>
        <translation type="unfinished" />
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
        <translation type="unfinished">
            <numerusform />
            <numerusform />
            <numerusform />
            <numerusform />
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) could not be read; the newest: %1</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
            <numerusform />
            <numerusform />
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>This computer&apos;s keychain does not answer. Sign in to go on without it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Unlock this computer&apos;s keychain, and it goes on by itself; or sign in.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the account may not read this, or its password or token is wrong</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the account or its auth token is wrong</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the API key or its secret is wrong</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the server does not take the token</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the proxy&apos;s password is wrong</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>its password or token is needed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>its auth token is needed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the secret of its API key is needed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>its token is needed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the password of its proxy is needed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign in with the right one. If it is right, ask your administrator what the account may do.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign in.</source>
        <translation>ادخل.</translation>
    </message>
    <message>
        <source>Choose a file that was recorded with Floorwatch.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the keychain is locked or does not answer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the file is not a recording</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>TruthText</name>
    <message>
        <source>%1 is lost: no good answer since %2.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 is lost: no good answer since %2. %3</source>
        <comment>source, time, a sentence that says why</comment>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%Ln source(s) are lost; what is shown of them is old.</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
            <numerusform />
            <numerusform />
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>Floorwatch&apos;s core has stood still since %1: what is shown is from then. If this stays, quit Floorwatch and start it again.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>Floorwatch&apos;s core stood still for %Ln second(s) from %1 on, and goes on again.</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
            <numerusform />
            <numerusform />
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message numerus="yes">
        <source>This window stood still for %Ln second(s) from %1 on. It shows the present again.</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
            <numerusform />
            <numerusform />
            <numerusform />
            <numerusform />
        </translation>
    </message>
</context>
<context>
    <name>ui::AboutBox</name>
    <message>
        <source>Show the &amp;licence</source>
        <translation>عرض الرخصة</translation>
    </message>
    <message>
        <source>About Floorwatch</source>
        <translation>حول Floorwatch</translation>
    </message>
    <message>
        <source>Version %1, with Qt %2</source>
        <translation>الإصدار %1، مع Qt %2</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>الرخصة</translation>
    </message>
    <message>
        <source>&amp;Copy version</source>
        <translation>نسخ الإصدار</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Watches the queues of a contact centre, live.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Free software: you may use, change and pass it on under the terms of the GNU General Public License, version 3 or later. There is no warranty.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ui::AccentField</name>
    <message>
        <source>Blue, as it comes</source>
        <translation>أزرق، كما هو</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>بنفسجي</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>أزرق مخضر</translation>
    </message>
    <message>
        <source>Magenta</source>
        <translation>أرجواني</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>رمادي</translation>
    </message>
    <message>
        <source>Another...</source>
        <translation>لون آخر...</translation>
    </message>
    <message>
        <source>Accent colour</source>
        <translation>لون التمييز</translation>
    </message>
</context>
<context>
    <name>ui::AccountForm</name>
    <message>
        <source>&amp;Account SID</source>
        <translation>SID الحساب</translation>
    </message>
    <message>
        <source>API &amp;key SID</source>
        <translation>SID مفتاح API</translation>
    </message>
    <message>
        <source>Leave it empty to sign in with the account&apos;s auth token.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source> s</source>
        <comment>seconds, behind a number</comment>
        <translation> ث</translation>
    </message>
    <message>
        <source>With 30 min and Today</source>
        <translation>مع 30 دقيقة واليوم</translation>
    </message>
    <message>
        <source> a second</source>
        <comment>requests, behind a number</comment>
        <translation> في الثانية</translation>
    </message>
    <message>
        <source>&amp;Workspace SID</source>
        <translation>SID مساحة العمل</translation>
    </message>
    <message>
        <source>Leave it empty to take the one that the Flex configuration names.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>TaskRouter&apos;s address</source>
        <translation>عنوان TaskRouter</translation>
    </message>
    <message>
        <source>Flex&apos;s address</source>
        <translation>عنوان Flex</translation>
    </message>
    <message>
        <source>Ask for Now every</source>
        <translation>طلب &quot;الآن&quot; كل</translation>
    </message>
    <message>
        <source>For 30 min and Today every</source>
        <translation>30 دقيقة واليوم كل</translation>
    </message>
    <message>
        <source>For Now by channel every</source>
        <translation>الآن حسب القناة كل</translation>
    </message>
    <message>
        <source>Requests at most</source>
        <translation>الطلبات على الأكثر</translation>
    </message>
</context>
<context>
    <name>ui::Announcer</name>
    <message>
        <source>%1: %2, %3</source>
        <comment>severity, queue, metric</comment>
        <translation>%1: %2، %3</translation>
    </message>
    <message numerus="yes">
        <source>%1; and %Ln more</source>
        <comment>an alert&apos;s words, other alerts</comment>
        <translation>
            <numerusform>%1؛ و%Ln أخرى</numerusform>
            <numerusform>%1؛ و%Ln أخرى</numerusform>
            <numerusform>%1؛ و%Ln أخرى</numerusform>
            <numerusform>%1؛ و%Ln أخرى</numerusform>
            <numerusform>%1؛ و%Ln أخرى</numerusform>
            <numerusform>%1؛ و%Ln أخرى</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::AppearancePage</name>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>السمة</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>مثل النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>تباين عال، فاتح</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>تباين عال، داكن</translation>
    </message>
    <message>
        <source>&amp;Motion</source>
        <translation>الحركة</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>مخفّضة</translation>
    </message>
    <message>
        <source>&amp;Colours for</source>
        <translation>الألوان لـ</translation>
    </message>
    <message>
        <source>All colours seen</source>
        <translation>رؤية كل الألوان</translation>
    </message>
    <message>
        <source>Green weakness (deuteranopia)</source>
        <translation>ضعف الأخضر</translation>
    </message>
    <message>
        <source>Red weakness (protanopia)</source>
        <translation>ضعف الأحمر</translation>
    </message>
    <message>
        <source>Blue weakness (tritanopia)</source>
        <translation>ضعف الأزرق</translation>
    </message>
    <message>
        <source>&amp;Accent colour</source>
        <translation>لون التمييز</translation>
    </message>
    <message>
        <source>Made lighter or darker where it could not be read as it is.</source>
        <translation>يُفتَّح أو يُغمَّق حيث لا يُقرأ.</translation>
    </message>
    <message>
        <source>&amp;Logo</source>
        <translation>الشعار</translation>
    </message>
    <message>
        <source>A PNG or SVG picture, shown at the top left.</source>
        <translation>صورة PNG أو SVG تظهر في الأعلى.</translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation>الصفوف</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>مضغوطة</translation>
    </message>
    <message>
        <source>Normal</source>
        <comment>height of rows</comment>
        <translation>عادية</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>مريحة</translation>
    </message>
</context>
<context>
    <name>ui::ColumnMenu</name>
    <message>
        <source>Default columns</source>
        <translation>الأعمدة الأصلية</translation>
    </message>
    <message numerus="yes">
        <source>%Ln metric(s) shown; up to 8 read best</source>
        <translation>
            <numerusform>%Ln مقياس</numerusform>
            <numerusform>%Ln مقياس</numerusform>
            <numerusform>%Ln مقياس</numerusform>
            <numerusform>%Ln مقياس</numerusform>
            <numerusform>%Ln مقياس</numerusform>
            <numerusform>%Ln مقياس</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ConnectDialog</name>
    <message>
        <source>&amp;Pause the simulated floor</source>
        <translation>إيقاف الطابق المحاكى</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>رجوع</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Pause the simulated floor(s)</source>
        <translation>
            <numerusform>إيقاف الطابق المحاكى</numerusform>
            <numerusform>إيقاف الطابق المحاكى</numerusform>
            <numerusform>إيقاف الطابق المحاكى</numerusform>
            <numerusform>إيقاف الطابق المحاكى</numerusform>
            <numerusform>إيقاف الطابق المحاكى</numerusform>
            <numerusform>إيقاف الطابق المحاكى</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>إضافة مصدر</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>اختبار</translation>
    </message>
    <message>
        <source>Change %1</source>
        <comment>a source</comment>
        <translation>تغيير %1</translation>
    </message>
    <message>
        <source>It works. Add it to see its floor.</source>
        <translation>يعمل. أضفه لترى طابقه.</translation>
    </message>
    <message>
        <source>It works with these settings.</source>
        <translation>يعمل بهذه الإعدادات.</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>اختبار</translation>
    </message>
    <message>
        <source>&amp;Test again</source>
        <translation>اختبار مجدداً</translation>
    </message>
    <message>
        <source>&amp;Add anyway</source>
        <translation>إضافة على أي حال</translation>
    </message>
    <message>
        <source>&amp;Save anyway</source>
        <translation>حفظ على أي حال</translation>
    </message>
</context>
<context>
    <name>ui::ConnectionForm</name>
    <message>
        <source>Proxy&apos;s name</source>
        <translation>اسم الوكيل</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>المنفذ</translation>
    </message>
    <message>
        <source>Proxy&apos;s user</source>
        <translation>مستخدم الوكيل</translation>
    </message>
    <message>
        <source>Leave it empty where it wants none.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Certificates to trust</source>
        <translation>الشهادات الموثوقة</translation>
    </message>
    <message>
        <source>Choose a file of certificates</source>
        <translation>اختيار ملف شهادات</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt);;All files (*)</source>
        <translation>ملفات PEM (*.pem *.crt);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>A PEM file of your own authority, trusted instead of the system&apos;s.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Like the system</source>
        <translation>مثل النظام</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Password of the proxy&apos;s user</source>
        <translation>كلمة مرور مستخدم الوكيل</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>الوكيل</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>SOCKS5</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ui::CredentialDialog</name>
    <message>
        <source>&amp;Keep it in this computer&apos;s keychain</source>
        <translation>حفظه في سلسلة مفاتيح هذا الحاسوب</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>لاحقاً</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>دخول</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>إظهار ما يُكتب</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>الدخول إلى %1</translation>
    </message>
    <message>
        <source>Signing in...</source>
        <translation>جارٍ الدخول...</translation>
    </message>
</context>
<context>
    <name>ui::DetailsPanel</name>
    <message>
        <source>Details of the cell</source>
        <translation>تفاصيل الخلية</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>إغلاق  Esc</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>إغلاق التفاصيل</translation>
    </message>
    <message>
        <source>Choose a cell to see all that is known of it</source>
        <translation>اختر خلية لترى كل ما يُعرف عنها</translation>
    </message>
    <message>
        <source>No active rule watches this</source>
        <translation>لا قاعدة تراقب هذا</translation>
    </message>
    <message>
        <source>Agents: %1 available, %2 unavailable, %3 offline</source>
        <translation>الوكلاء: %1 متاح، %2 غير متاح، %3 غير متصل</translation>
    </message>
    <message>
        <source>Unavailable: %1</source>
        <translation>غير متاح: %1</translation>
    </message>
    <message>
        <source>%1, numbers %2 old</source>
        <comment>source, age</comment>
        <translation>%1، أرقام عمرها %2</translation>
    </message>
    <message>
        <source>Today counts since %1</source>
        <translation>اليوم يُحسب منذ %1</translation>
    </message>
</context>
<context>
    <name>ui::FileChoice</name>
    <message>
        <source>Choose...</source>
        <translation>اختيار...</translation>
    </message>
</context>
<context>
    <name>ui::GridBar</name>
    <message>
        <source>Breached first</source>
        <translation>المخالفة أولاً</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Queues with an open alert come first, the worst before the others</source>
        <translation>الطوابير ذات التنبيه أولاً</translation>
    </message>
    <message>
        <source>All that is known of the current cell  Enter</source>
        <translation>كل ما يُعرف عن الخلية  Enter</translation>
    </message>
    <message>
        <source>Rows, copying and export</source>
        <translation>الصفوف والنسخ والتصدير</translation>
    </message>
    <message>
        <source>More of the grid</source>
        <translation>المزيد عن الجدول</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Standard view</source>
        <translation>العرض الأصلي</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <comment>a view</comment>
        <translation>%1، معدّل</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>العرض: %1</translation>
    </message>
</context>
<context>
    <name>ui::GridHeader</name>
    <message>
        <source>Order held, moves when you leave</source>
        <translation>الترتيب ثابت حتى تبتعد</translation>
    </message>
    <message>
        <source>Order held</source>
        <translation>الترتيب ثابت</translation>
    </message>
</context>
<context>
    <name>ui::GridModel</name>
    <message>
        <source>No rules</source>
        <translation>لا قواعد</translation>
    </message>
    <message>
        <source>%1 old</source>
        <comment>age of the numbers</comment>
        <translation>عمرها %1</translation>
    </message>
    <message>
        <source>in part %1 old</source>
        <comment>age of the numbers</comment>
        <translation>جزء منها عمره %1</translation>
    </message>
    <message>
        <source>No active rule watches this queue</source>
        <translation>لا قاعدة تراقب هذا الطابور</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln queue(s)</source>
        <translation>
            <numerusform>%1 من %Ln طابور</numerusform>
            <numerusform>%1 من %Ln طابور</numerusform>
            <numerusform>%1 من %Ln طابور</numerusform>
            <numerusform>%1 من %Ln طابور</numerusform>
            <numerusform>%1 من %Ln طابور</numerusform>
            <numerusform>%1 من %Ln طابور</numerusform>
        </translation>
    </message>
    <message>
        <source>Each agent once, whatever queues they serve</source>
        <translation>كل وكيل مرة واحدة</translation>
    </message>
    <message>
        <source>Rollup</source>
        <translation>الإجمالي</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <comment>queue, column, value, severity</comment>
        <translation>%1، %2، %3، %4</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>queue, column, value</comment>
        <translation>%1، %2، %3</translation>
    </message>
    <message>
        <source>since: differs by queue</source>
        <translation>منذ: يختلف حسب الطابور</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>Today counts from this time on</comment>
        <translation>منذ %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>queue, what it is</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Can&apos;t be rolled up: %1</source>
        <translation>لا يُجمع: %1</translation>
    </message>
    <message>
        <source>Today counts since %1</source>
        <translation>اليوم يُحسب منذ %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>metric, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 is critical and has no column here</source>
        <translation>%1 حرج وليس له عمود</translation>
    </message>
    <message>
        <source>%1 is at warning and has no column here</source>
        <translation>%1 في تحذير وليس له عمود</translation>
    </message>
    <message>
        <source>%1 is critical and %2 at warning, and neither has a column here</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%Ln alert(s) have no column here: %1</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
            <numerusform />
            <numerusform />
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>ui::GridPanel</name>
    <message>
        <source>Nothing matches &quot;%1&quot;</source>
        <translation>لا شيء يطابق &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Esc clears the search</source>
        <translation>Esc يمسح البحث</translation>
    </message>
    <message>
        <source>No queues yet</source>
        <translation>لا طوابير بعد</translation>
    </message>
    <message>
        <source>No source of numbers has been set up</source>
        <translation>لم يُعدّ مصدر أرقام</translation>
    </message>
    <message>
        <source>They appear as soon as a source tells of them</source>
        <translation>تظهر حالما يذكرها مصدر</translation>
    </message>
    <message>
        <source>None of the view&apos;s queues is here</source>
        <translation>لا طابور من العرض هنا</translation>
    </message>
    <message>
        <source>Choose queues, or another view</source>
        <translation>اختر طوابير أو عرضاً آخر</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>نسخ الصفوف</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>نسخ الخلية</translation>
    </message>
    <message>
        <source>Export as CSV...</source>
        <translation>تصدير CSV...</translation>
    </message>
    <message>
        <source>Details of the cell</source>
        <translation>تفاصيل الخلية</translation>
    </message>
    <message>
        <source>Open all queues</source>
        <translation>فتح كل الطوابير</translation>
    </message>
    <message>
        <source>Close all queues</source>
        <translation>إغلاق كل الطوابير</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>صفوف مضغوطة</translation>
    </message>
    <message>
        <source>Normal rows</source>
        <translation>صفوف عادية</translation>
    </message>
    <message>
        <source>Comfortable rows</source>
        <translation>صفوف مريحة</translation>
    </message>
    <message>
        <source>CSV for spreadsheets, UTF-8 with its mark (*.csv)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>CSV, plain UTF-8 (*.csv)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>تصدير CSV</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>صُدّر إلى %1</translation>
    </message>
    <message>
        <source>Nothing was exported</source>
        <translation>لم يُصدّر شيء</translation>
    </message>
</context>
<context>
    <name>ui::GridView</name>
    <message>
        <source>Queues</source>
        <translation>الطوابير</translation>
    </message>
</context>
<context>
    <name>ui::HeaderBar</name>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>Search queues  Ctrl+F</source>
        <translation>بحث  Ctrl+F</translation>
    </message>
    <message>
        <source>Search queues</source>
        <translation>البحث في الطوابير</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>تسجيل</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>مثل النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>تباين عال، فاتح</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>تباين عال، داكن</translation>
    </message>
    <message>
        <source>Appearance: fixed by your organisation</source>
        <translation>المظهر: ثبّتته مؤسستك</translation>
    </message>
</context>
<context>
    <name>ui::HelpBrowser</name>
    <message>
        <source>Help text</source>
        <translation>نص المساعدة</translation>
    </message>
</context>
<context>
    <name>ui::HelpDesk</name>
    <message>
        <source>Help</source>
        <translation>المساعدة</translation>
    </message>
</context>
<context>
    <name>ui::HelpWindow</name>
    <message>
        <source>No page has all of these words.</source>
        <translation>لا صفحة فيها كل هذه الكلمات.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>أمام</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>المساعدة</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does, its keys</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Search the help  Ctrl+F</source>
        <translation>البحث في المساعدة  Ctrl+F</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>البحث في المساعدة</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>المحتويات</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) on this page, F3 for the next</source>
        <translation>
            <numerusform>%Ln موضع، F3 للتالي</numerusform>
            <numerusform>%Ln موضع، F3 للتالي</numerusform>
            <numerusform>%Ln موضع، F3 للتالي</numerusform>
            <numerusform>%Ln موضع، F3 للتالي</numerusform>
            <numerusform>%Ln موضع، F3 للتالي</numerusform>
            <numerusform>%Ln موضع، F3 للتالي</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::KeySheet</name>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>الطوابير</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>في كل مكان</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <comment>keys</comment>
        <translation>%1 أو %2</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
</context>
<context>
    <name>ui::LanguagePage</name>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>مثل النظام</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Floorwatch speaks it from its next start on.</source>
        <translation>يتكلمها Floorwatch من البدء التالي.</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>إعادة البدء الآن</translation>
    </message>
</context>
<context>
    <name>ui::LogoField</name>
    <message>
        <source>Choose...</source>
        <translation>اختيار...</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>اختيار شعار</translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation>إزالة الشعار</translation>
    </message>
    <message>
        <source>Floorwatch&apos;s own</source>
        <translation>شعار Floorwatch</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>صور (%1)</translation>
    </message>
    <message>
        <source>%1 is no picture that can be shown</source>
        <translation>%1 ليست صورة تُعرض</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Queues</source>
        <translation>الطوابير</translation>
    </message>
    <message>
        <source>Search queues</source>
        <translation>البحث في الطوابير</translation>
    </message>
    <message>
        <source>Open a queue</source>
        <translation>فتح طابور</translation>
    </message>
    <message>
        <source>Close a queue, or go to it from its channel</source>
        <translation>إغلاق طابور أو الذهاب إليه من قناته</translation>
    </message>
    <message>
        <source>To the first or the last queue</source>
        <translation>إلى أول طابور أو آخره</translation>
    </message>
    <message>
        <source>Menu of a row</source>
        <translation>قائمة صف</translation>
    </message>
    <message>
        <source>To the next part of the window, or the one before</source>
        <translation>إلى الجزء التالي من النافذة أو السابق</translation>
    </message>
    <message>
        <source>Undo what was set</source>
        <translation>التراجع عن إعداد</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Wallboard</source>
        <translation>لوحة الحائط</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>Details of the cell</source>
        <translation>تفاصيل الخلية</translation>
    </message>
</context>
<context>
    <name>ui::NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>إغلاق الرسالة</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>problems</comment>
        <translation>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PushForm</name>
    <message>
        <source>It wants a &amp;token</source>
        <translation>يطلب رمزاً</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>العنوان</translation>
    </message>
</context>
<context>
    <name>ui::QueueChoice</name>
    <message>
        <source>Search queues</source>
        <translation>البحث في الطوابير</translation>
    </message>
    <message>
        <source>Queues that are watched</source>
        <translation>طوابير تُراقب</translation>
    </message>
    <message>
        <source>Watch its queues with the &amp;starter rules</source>
        <translation>مراقبة طوابيره بقواعد البدء</translation>
    </message>
    <message numerus="yes">
        <source>Watch %Ln queue(s) with the &amp;starter rules</source>
        <translation>
            <numerusform>مراقبة %Ln طابور بقواعد البدء</numerusform>
            <numerusform>مراقبة %Ln طابور بقواعد البدء</numerusform>
            <numerusform>مراقبة %Ln طابور بقواعد البدء</numerusform>
            <numerusform>مراقبة %Ln طابور بقواعد البدء</numerusform>
            <numerusform>مراقبة %Ln طابور بقواعد البدء</numerusform>
            <numerusform>مراقبة %Ln طابور بقواعد البدء</numerusform>
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
        <translation>طوابير هذا العرض</translation>
    </message>
    <message>
        <source>Search queues</source>
        <translation>البحث في الطوابير</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>الطوابير</translation>
    </message>
    <message>
        <source>Tick all found</source>
        <translation>تأشير كل ما وُجد</translation>
    </message>
    <message>
        <source>Untick all found</source>
        <translation>إلغاء تأشير ما وُجد</translation>
    </message>
    <message>
        <source>All queues, also those that come later</source>
        <translation>كل الطوابير، واللاحقة أيضاً</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queue(s) chosen; up to 20 read best</source>
        <translation>
            <numerusform>%Ln طابور مختار</numerusform>
            <numerusform>%Ln طابور مختار</numerusform>
            <numerusform>%Ln طابور مختار</numerusform>
            <numerusform>%Ln طابور مختار</numerusform>
            <numerusform>%Ln طابور مختار</numerusform>
            <numerusform>%Ln طابور مختار</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln queue(s) chosen</source>
        <translation>
            <numerusform>%Ln طابور مختار</numerusform>
            <numerusform>%Ln طابور مختار</numerusform>
            <numerusform>%Ln طابور مختار</numerusform>
            <numerusform>%Ln طابور مختار</numerusform>
            <numerusform>%Ln طابور مختار</numerusform>
            <numerusform>%Ln طابور مختار</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RecordMenu</name>
    <message>
        <source>Record the floor...</source>
        <translation>تسجيل الطابق...</translation>
    </message>
    <message>
        <source>Stop recording the floor</source>
        <translation>إيقاف تسجيل الطابق</translation>
    </message>
    <message>
        <source>Log network traffic...</source>
        <translation>تسجيل حركة الشبكة...</translation>
    </message>
    <message>
        <source>Stop logging network traffic</source>
        <translation>إيقاف تسجيل الشبكة</translation>
    </message>
    <message>
        <source>What the sources deliver, as files that can be played again</source>
        <translation>ما تقدمه المصادر، كملفات يمكن إعادتها</translation>
    </message>
    <message>
        <source>What is sent and received, without secrets, for support</source>
        <translation>ما يُرسل ويُستقبل، بلا أسرار</translation>
    </message>
</context>
<context>
    <name>ui::RecordingForm</name>
    <message>
        <source>&amp;File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Choose a recording</source>
        <translation>اختيار تسجيل</translation>
    </message>
    <message>
        <source>Recordings (*.ndjson);;All files (*)</source>
        <translation>تسجيلات (*.ndjson);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>&amp;Speed</source>
        <translation>السرعة</translation>
    </message>
</context>
<context>
    <name>ui::SecretDesk</name>
    <message>
        <source>Sign &amp;in...</source>
        <translation>دخول...</translation>
    </message>
</context>
<context>
    <name>ui::SecretField</name>
    <message>
        <source>Keep it in this computer&apos;s keychain</source>
        <translation>حفظه في سلسلة المفاتيح</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>إظهار ما يُكتب</translation>
    </message>
    <message>
        <source>Leave it empty to keep the one that is there</source>
        <translation>اتركه فارغاً لإبقاء الموجود</translation>
    </message>
</context>
<context>
    <name>ui::SettingsDialog</name>
    <message>
        <source>&amp;Reset this page</source>
        <translation>إعادة ضبط الصفحة</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
</context>
<context>
    <name>ui::SettingsPage</name>
    <message>
        <source>Fixed by your organisation</source>
        <translation>ثبّتته مؤسستك</translation>
    </message>
</context>
<context>
    <name>ui::SimulatedForm</name>
    <message>
        <source>&amp;Queues</source>
        <translation>الطوابير</translation>
    </message>
    <message>
        <source>&amp;Random seed</source>
        <translation>البذرة</translation>
    </message>
    <message>
        <source>The same number gives the same floor every time.</source>
        <translation>العدد نفسه يعطي الطابق نفسه.</translation>
    </message>
    <message>
        <source>&amp;Speed</source>
        <translation>السرعة</translation>
    </message>
</context>
<context>
    <name>ui::SimulatedNotice</name>
    <message>
        <source>This floor is simulated: its queues, callers and agents are made up.</source>
        <translation>هذا الطابق محاكى: طوابيره ومتصلوه ووكلاؤه متخيلون.</translation>
    </message>
    <message>
        <source>&amp;Connect your account...</source>
        <translation>ربط حسابك...</translation>
    </message>
</context>
<context>
    <name>ui::SourceDetails</name>
    <message>
        <source>&amp;Copy details</source>
        <translation>نسخ التفاصيل</translation>
    </message>
    <message>
        <source>Details of a source</source>
        <translation>تفاصيل مصدر</translation>
    </message>
    <message>
        <source>Sign &amp;in...</source>
        <translation>دخول...</translation>
    </message>
</context>
<context>
    <name>ui::SourceEditor</name>
    <message>
        <source>&amp;Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Ad&amp;vanced</source>
        <translation>متقدم</translation>
    </message>
</context>
<context>
    <name>ui::SourceModel</name>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>آخر جواب</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>الطلبات</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>آخر خطأ</translation>
    </message>
</context>
<context>
    <name>ui::SourceSheet</name>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>ما العمل</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>أين</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>الطلبات</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>آخر خطأ</translation>
    </message>
    <message>
        <source>Ages</source>
        <translation>الأعمار</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>غير مستخدم</translation>
    </message>
    <message>
        <source>For an engineer</source>
        <translation>للمهندس</translation>
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
        <translation>يفتح قائمة المصادر</translation>
    </message>
    <message>
        <source>Opens the details of this source</source>
        <translation>يفتح تفاصيل هذا المصدر</translation>
    </message>
</context>
<context>
    <name>ui::SourcesDesk</name>
    <message>
        <source>%1 was removed.</source>
        <translation>أُزيل %1.</translation>
    </message>
</context>
<context>
    <name>ui::SourcesPage</name>
    <message>
        <source>&amp;Edit...</source>
        <translation>تحرير...</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Sign &amp;in...</source>
        <translation>دخول...</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>نسخ التفاصيل</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>There is no source yet</source>
        <translation>لا مصدر بعد</translation>
    </message>
    <message>
        <source>Connect your account, a program that sends its floor, or a recording; or look around on a simulated floor.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Connect your account...</source>
        <translation>ربط حسابك...</translation>
    </message>
    <message>
        <source>&amp;Simulated floor</source>
        <translation>طابق محاكى</translation>
    </message>
    <message>
        <source>&amp;Add a source...</source>
        <translation>إضافة مصدر...</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>Details of the source</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>ui::Sparkline</name>
    <message>
        <source>Last 60 minutes: lowest %1, highest %2, last %3</source>
        <translation>آخر 60 دقيقة: الأدنى %1، الأعلى %2، الأخير %3</translation>
    </message>
</context>
<context>
    <name>ui::StepsBar</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <comment>number, count, title</comment>
        <translation>الخطوة %1 من %2: %3</translation>
    </message>
</context>
<context>
    <name>ui::Tile</name>
    <message>
        <source>%1: %2, %3</source>
        <comment>tile: title, number, hint</comment>
        <translation>%1: %2، %3</translation>
    </message>
</context>
<context>
    <name>ui::TrialView</name>
    <message>
        <source>&amp;Copy details</source>
        <translation>نسخ التفاصيل</translation>
    </message>
    <message>
        <source>Steps of the test</source>
        <translation>خطوات الاختبار</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>قادم</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>جارٍ</translation>
    </message>
    <message>
        <source>done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>متروك</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>فشل</translation>
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
        <translation>التفاصيل</translation>
    </message>
</context>
<context>
    <name>ui::ViewDesk</name>
    <message>
        <source>Views (*.json)</source>
        <translation>عروض (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>problems</comment>
        <translation>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>حفظ باسم</translation>
    </message>
    <message>
        <source>New view</source>
        <translation>عرض جديد</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>إعادة تسمية</translation>
    </message>
    <message>
        <source>There is already a view of this name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name of the view</source>
        <translation>اسم العرض</translation>
    </message>
    <message>
        <source>The view &quot;%1&quot; was deleted</source>
        <translation>حُذف العرض &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Export views</source>
        <translation>تصدير العروض</translation>
    </message>
    <message>
        <source>Import views</source>
        <translation>استيراد العروض</translation>
    </message>
    <message>
        <source>The views could not be exported</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%Ln view(s) exported</source>
        <translation>
            <numerusform>صُدّر %Ln عرض</numerusform>
            <numerusform>صُدّر %Ln عرض</numerusform>
            <numerusform>صُدّر %Ln عرض</numerusform>
            <numerusform>صُدّر %Ln عرض</numerusform>
            <numerusform>صُدّر %Ln عرض</numerusform>
            <numerusform>صُدّر %Ln عرض</numerusform>
        </translation>
    </message>
    <message>
        <source>The views could not be imported</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%Ln view(s) imported</source>
        <translation>
            <numerusform>استُورد %Ln عرض</numerusform>
            <numerusform>استُورد %Ln عرض</numerusform>
            <numerusform>استُورد %Ln عرض</numerusform>
            <numerusform>استُورد %Ln عرض</numerusform>
            <numerusform>استُورد %Ln عرض</numerusform>
            <numerusform>استُورد %Ln عرض</numerusform>
        </translation>
    </message>
    <message>
        <source>Views</source>
        <translation>العروض</translation>
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
        <translation>اختيار طوابير...</translation>
    </message>
    <message>
        <source>Export views...</source>
        <translation>تصدير العروض...</translation>
    </message>
    <message>
        <source>Import views...</source>
        <translation>استيراد العروض...</translation>
    </message>
    <message>
        <source>Standard view</source>
        <translation>العرض الأصلي</translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <comment>a view</comment>
        <translation>%1 (الأصلي)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation>حفظ باسم...</translation>
    </message>
    <message>
        <source>Rename...</source>
        <translation>إعادة تسمية...</translation>
    </message>
    <message>
        <source>Begin with this view</source>
        <translation>البدء بهذا العرض</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
</context>
<context>
    <name>ui::Wallboard</name>
    <message>
        <source>Floorwatch wallboard</source>
        <translation>لوحة حائط Floorwatch</translation>
    </message>
    <message>
        <source>numbers %1 old</source>
        <translation>أرقام عمرها %1</translation>
    </message>
    <message>
        <source>no numbers yet</source>
        <translation>لا أرقام بعد</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>صفحة %1 من %2</translation>
    </message>
    <message>
        <source>No queues yet</source>
        <translation>لا طوابير بعد</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>queue, source</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
</TS>
