<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About briefgen</source>
        <translation>حول briefgen</translation>
    </message>
    <message>
        <source>Policy briefs in {formats}, every line tied to its source passage.</source>
        <translation>موجزات سياسات بصيغ {formats}، يرتبط كل سطر فيها بالمقطع الذي استند إليه في مصدره.</translation>
    </message>
    <message>
        <source>&amp;Copy versions</source>
        <translation>نسخ أرقام الإصدارات</translation>
    </message>
</context>
<context>
    <name>ActorDialog</name>
    <message>
        <source>Actors of the event</source>
        <translation>أطراف الحدث</translation>
    </message>
    <message>
        <source>Filter actors</source>
        <translation>تصفية الأطراف</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>الأطراف</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>An error of the program itself: {error}. Your work is kept; please report it.</source>
        <translation>خطأ في البرنامج نفسه: ⁨{error}⁩. عملك محفوظ؛ نرجو الإبلاغ عن الخطأ.</translation>
    </message>
</context>
<context>
    <name>ArticlesQuestion</name>
    <message>
        <source>the brief</source>
        <translation>الموجز</translation>
    </message>
    <message>
        <source>The articles of {file} are not where they were: {places}</source>
        <translation>لم تعد مقالات ⁨{file}⁩ في موضعها السابق: ⁨{places}⁩</translation>
    </message>
    <message>
        <source>{file} does not say where its articles are.</source>
        <translation>لا يبيّن ⁨{file}⁩ موضع مقالاته.</translation>
    </message>
    <message>
        <source>Show where…</source>
        <translation>تحديد الموضع…</translation>
    </message>
    <message>
        <source>Articles and libraries ({endings})</source>
        <translation>مقالات ومكتبات ({endings})</translation>
    </message>
    <message>
        <source>Where the articles are</source>
        <translation>موضع المقالات</translation>
    </message>
</context>
<context>
    <name>AuditCommands</name>
    <message>
        <source>Audit a brief…</source>
        <translation>تدقيق موجز…</translation>
    </message>
    <message>
        <source>See line by line whether a brief is still backed by its evidence</source>
        <translation>معرفة هل ما زال الموجز مسنودًا بأدلته، سطرًا سطرًا</translation>
    </message>
    <message>
        <source>Briefs ({patterns})</source>
        <translation>الموجزات ({patterns})</translation>
    </message>
    <message>
        <source>Audit a brief</source>
        <translation>تدقيق موجز</translation>
    </message>
    <message>
        <source>Choose another brief…</source>
        <translation>اختر موجزًا آخر…</translation>
    </message>
</context>
<context>
    <name>AuditDialog</name>
    <message>
        <source>Audit of {file}</source>
        <translation>تدقيق {file}</translation>
    </message>
    <message>
        <source>Only lines that are changed or unbacked</source>
        <translation>الأسطر المتغيرة أو غير المسنودة فقط</translation>
    </message>
    <message>
        <source>What stands behind the line</source>
        <translation>ما يستند إليه السطر</translation>
    </message>
    <message>
        <source>Source {number}: {title}</source>
        <translation>المصدر {number}: {title}</translation>
    </message>
</context>
<context>
    <name>BriefPane</name>
    <message>
        <source>Brief</source>
        <translation>الموجز</translation>
    </message>
    <message>
        <source>Go to the sections of the brief</source>
        <translation>الانتقال إلى أقسام الموجز</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>الأقسام</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>&amp;Sections</source>
        <translation>الأقسام</translation>
    </message>
    <message>
        <source>Go to author, marking, date and style of the brief</source>
        <translation>الانتقال إلى كاتب الموجز ووسمه وتاريخه ونمطه</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>البيانات</translation>
    </message>
    <message>
        <source>Go to the bottom line, recommendations and questions that are yours</source>
        <translation>الانتقال إلى ما تكتبه أنت من خلاصة وتوصيات وأسئلة</translation>
    </message>
    <message>
        <source>Own &amp;words</source>
        <translation>بقلمك</translation>
    </message>
</context>
<context>
    <name>BriefWindow</name>
    <message>
        <source>New brief</source>
        <translation>موجز جديد</translation>
    </message>
    <message>
        <source>briefgen speaks the chosen language from its next start.</source>
        <translation>تظهر اللغة المختارة عند تشغيل briefgen في المرة المقبلة.</translation>
    </message>
</context>
<context>
    <name>BusyLine</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>Cells</name>
    <message>
        <source>in the brief</source>
        <translation>مدرج في الموجز</translation>
    </message>
    <message>
        <source>not in the brief</source>
        <translation>غير مدرج في الموجز</translation>
    </message>
    <message>
        <source>all in the brief</source>
        <translation>كلها مدرجة في الموجز</translation>
    </message>
    <message>
        <source>none in the brief</source>
        <translation>ليس منها شيء في الموجز</translation>
    </message>
    <message>
        <source>some in the brief</source>
        <translation>بعضها مدرج في الموجز</translation>
    </message>
    <message>
        <source>No theme</source>
        <translation>بلا موضوع</translation>
    </message>
    <message>
        <source>No date given</source>
        <translation>بلا تاريخ</translation>
    </message>
    <message>
        <source>Not dated</source>
        <translation>بلا تاريخ</translation>
    </message>
    <message>
        <source>Changed by you.</source>
        <translation>عدّلته أنت.</translation>
    </message>
    <message>
        <source>Changed by you. The sources have: {words}</source>
        <translation>عدّلته أنت. وفي المصادر: ⁨{words}⁩</translation>
    </message>
    <message>
        <source>The date stands in another passage about the same event.</source>
        <translation>التاريخ مذكور في مقطع آخر عن الحدث نفسه.</translation>
    </message>
    <message>
        <source>Only the day of the report is known.</source>
        <translation>لا يُعرف إلا يوم نشر الخبر.</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«⁨{words}⁩»</translation>
    </message>
    <message>
        <source>Suggested: {reason}</source>
        <translation>مقترح: ⁨{reason}⁩</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>من عملك</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Clear</source>
        <translation>مسح</translation>
    </message>
    <message>
        <source>Show all events again</source>
        <translation>عرض كل الأحداث من جديد</translation>
    </message>
    <message numerus="yes">
        <source>{found} of %Ln event(s)</source>
        <translation>
            <numerusform>{found} من لا شيء</numerusform>
            <numerusform>{found} من حدث واحد</numerusform>
            <numerusform>{found} من حدثين</numerusform>
            <numerusform>{found} من %Ln أحداث</numerusform>
            <numerusform>{found} من %Ln حدثًا</numerusform>
            <numerusform>{found} من %Ln حدث</numerusform>
        </translation>
    </message>
    <message>
        <source>{kind} {value}, remove</source>
        <translation>{kind} {value}، إزالة</translation>
    </message>
    <message>
        <source>Take this filter off</source>
        <translation>إزالة هذه التصفية</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>التواريخ</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>with those without</source>
        <translation>مع ما بلا تاريخ</translation>
    </message>
    <message>
        <source>only those with one</source>
        <translation>ما له تاريخ فقط</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
</context>
<context>
    <name>ColumnWords</name>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>لا مصادر</numerusform>
            <numerusform>مصدر واحد</numerusform>
            <numerusform>مصدران</numerusform>
            <numerusform>%Ln مصادر</numerusform>
            <numerusform>%Ln مصدرًا</numerusform>
            <numerusform>%Ln مصدر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>لا أحداث</numerusform>
            <numerusform>حدث واحد</numerusform>
            <numerusform>حدثان</numerusform>
            <numerusform>%Ln أحداث</numerusform>
            <numerusform>%Ln حدثًا</numerusform>
            <numerusform>%Ln حدث</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in brief</source>
        <translation>
            <numerusform>لا شيء في الموجز</numerusform>
            <numerusform>واحد في الموجز</numerusform>
            <numerusform>اثنان في الموجز</numerusform>
            <numerusform>%Ln في الموجز</numerusform>
            <numerusform>%Ln في الموجز</numerusform>
            <numerusform>%Ln في الموجز</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more of this day</source>
        <translation>
            <numerusform>لا مزيد من هذا اليوم</numerusform>
            <numerusform>حدث آخر من هذا اليوم</numerusform>
            <numerusform>حدثان آخران من هذا اليوم</numerusform>
            <numerusform>%Ln أحداث أخرى من هذا اليوم</numerusform>
            <numerusform>%Ln حدثًا آخر من هذا اليوم</numerusform>
            <numerusform>%Ln حدث آخر من هذا اليوم</numerusform>
        </translation>
    </message>
    <message>
        <source>Fewer of this day</source>
        <translation>أحداث أقل من هذا اليوم</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>In brief</source>
        <translation>في الموجز</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>الحدث</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>الأطراف</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>الموضوعات</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands – briefgen</source>
        <translation>الأوامر – briefgen</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>اكتب ما تريد فعله</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>الأمر</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>الأوامر</translation>
    </message>
    <message>
        <source>No command is called that. Try a word of what it does, such as “export”.</source>
        <translation>لا يوجد أمر بهذا الاسم. جرّب كلمة مما يفعله، مثل «تصدير».</translation>
    </message>
    <message>
        <source>{command}, {menu}, {keys}</source>
        <translation>{command}، {menu}، ⁦{keys}⁩</translation>
    </message>
</context>
<context>
    <name>CompareCommands</name>
    <message>
        <source>Compare with an earlier brief…</source>
        <translation>قارن بموجز سابق…</translation>
    </message>
    <message>
        <source>Tell and mark what has changed since a brief that carries its evidence</source>
        <translation>اذكر وعلّم ما تغيّر منذ موجز يحمل أدلته</translation>
    </message>
    <message>
        <source>Leave out what has changed since the earlier brief</source>
        <translation>احذف ما تغيّر منذ الموجز السابق</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>أوقف المقارنة</translation>
    </message>
    <message>
        <source>Briefs ({patterns})</source>
        <translation>الموجزات ({patterns})</translation>
    </message>
    <message>
        <source>Compare with an earlier brief</source>
        <translation>مقارنة بموجز سابق</translation>
    </message>
    <message>
        <source>Compare with {file}</source>
        <translation>مقارنة بـ ⁨{file}⁩</translation>
    </message>
    <message>
        <source>Choose another brief…</source>
        <translation>اختر موجزًا آخر…</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>A year, month or day: 2021, July 2021, 16/7/2021</source>
        <translation>سنة أو شهر أو يوم: 2021، 2021-07، 16/7/2021</translation>
    </message>
    <message>
        <source>Pick a day</source>
        <translation>اختيار يوم</translation>
    </message>
    <message>
        <source>A year, month or day</source>
        <translation>سنة أو شهر أو يوم</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>From date</source>
        <translation>من تاريخ</translation>
    </message>
    <message>
        <source>To date</source>
        <translation>إلى تاريخ</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>بلا تاريخ</translation>
    </message>
    <message>
        <source>Own dates</source>
        <translation>تواريخ خاصة</translation>
    </message>
    <message>
        <source>All dates</source>
        <translation>كل التواريخ</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>آخر ٧ أيام</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>آخر ٣٠ يومًا</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>آخر ٩٠ يومًا</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>هذا الشهر</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>هذه السنة</translation>
    </message>
    <message>
        <source>The first day comes after the last</source>
        <translation>اليوم الأول بعد الأخير</translation>
    </message>
    <message>
        <source>Spans of dates</source>
        <translation>فترات التواريخ</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>التواريخ</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
</context>
<context>
    <name>DayEditor</name>
    <message>
        <source>Pick a day</source>
        <translation>اختيار يوم</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Details of the brief</source>
        <translation>تفاصيل الموجز</translation>
    </message>
    <message>
        <source>A&amp;uthor</source>
        <translation>المؤلف</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>المؤلف</translation>
    </message>
    <message>
        <source>Or&amp;ganisation</source>
        <translation>الجهة</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>الجهة</translation>
    </message>
    <message>
        <source>&amp;Reference</source>
        <translation>الرقم المرجعي</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>الرقم المرجعي</translation>
    </message>
    <message>
        <source>The Traffic Light Protocol has no such label. Choose one of the list, or write other words.</source>
        <translation>لا توجد هذه الدرجة في بروتوكول إشارة المرور (TLP). اختر من القائمة، أو اكتب عبارة أخرى.</translation>
    </message>
    <message>
        <source>&amp;Marking</source>
        <translation>درجة السرية</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>درجة السرية</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>This is not a date. Write day, month and year, such as {date}.</source>
        <translation>هذا ليس تاريخًا. اكتب اليوم والشهر والسنة، مثل {date}.</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>النمط</translation>
    </message>
    <message>
        <source>&amp;Style</source>
        <translation>النمط</translation>
    </message>
    <message>
        <source>In the line</source>
        <translation>في السطر</translation>
    </message>
    <message>
        <source>As footnotes</source>
        <translation>حواشٍ سفلية</translation>
    </message>
    <message>
        <source>&amp;Citations</source>
        <translation>الإحالات</translation>
    </message>
    <message>
        <source>Citations</source>
        <translation>الإحالات</translation>
    </message>
    <message>
        <source> words</source>
        <translation> كلمة</translation>
    </message>
    <message>
        <source>Summar&amp;y up to</source>
        <translation>حد الملخص</translation>
    </message>
    <message>
        <source>Length of the summary</source>
        <translation>طول الملخص</translation>
    </message>
    <message>
        <source>This names no language. Write a tag such as en-GB.</source>
        <translation>هذا ليس رمز لغة. اكتب رمزًا مثل ⁦en-GB⁩.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Change of “{field}”</source>
        <translation>تعديل «{field}»</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>What was found – briefgen</source>
        <translation>ما تبيّن – briefgen</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>ما تبيّن</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>نسخ</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>no date</source>
        <translation>بلا تاريخ</translation>
    </message>
    <message>
        <source>Merged as “{title}”, {date}. F2 changes the title; Undo parts the events again.</source>
        <translation>دُمجت باسم «{title}»، {date}. يغيّر F2 العنوان، ويفصل التراجع الأحداث من جديد.</translation>
    </message>
</context>
<context>
    <name>ElsewhereQuestion</name>
    <message>
        <source>Places elsewhere – briefgen</source>
        <translation>أماكن خارج هذا الحاسوب – briefgen</translation>
    </message>
    <message>
        <source>Connect to the places that {file} names?</source>
        <translation>أتريد الاتصال بالأماكن التي يذكرها {file}؟</translation>
    </message>
    <message>
        <source>They are databases, or on other computers. Connect only to what you know:</source>
        <translation>هي قواعد بيانات أو أماكن على حواسيب أخرى. لا تتصل إلا بما تعرفه:</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>ا&amp;تصال</translation>
    </message>
    <message>
        <source>Open &amp;without them</source>
        <translation>الفتح &amp;بدونها</translation>
    </message>
    <message>
        <source>{file} is open without what it names elsewhere: {places}</source>
        <translation>فُتح {file} من دون ما يذكره خارج هذا الحاسوب: {places}</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>اتصال…</translation>
    </message>
    <message>
        <source>Show articles…</source>
        <translation>تحديد المقالات…</translation>
    </message>
    <message>
        <source>the brief</source>
        <translation>الموجز</translation>
    </message>
</context>
<context>
    <name>EventCommands</name>
    <message>
        <source>&amp;Find events</source>
        <translation>البحث في الأحداث</translation>
    </message>
    <message>
        <source>Filter the events by words</source>
        <translation>تصفية الأحداث بالكلمات</translation>
    </message>
    <message>
        <source>Show as &amp;timeline</source>
        <translation>عرض على خط زمني</translation>
    </message>
    <message>
        <source>Show the events as a timeline, or as a table again</source>
        <translation>عرض الأحداث على خط زمني، أو العودة إلى الجدول</translation>
    </message>
    <message>
        <source>Oldest events first</source>
        <translation>الأحداث الأقدم أولًا</translation>
    </message>
    <message>
        <source>Newest events first</source>
        <translation>الأحداث الأحدث أولًا</translation>
    </message>
    <message>
        <source>Best matches first</source>
        <translation>الأوثق صلة أولًا</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>بلا تجميع</translation>
    </message>
    <message>
        <source>Group by theme</source>
        <translation>تجميع حسب الموضوع</translation>
    </message>
    <message>
        <source>Group by month</source>
        <translation>تجميع حسب الشهر</translation>
    </message>
    <message>
        <source>Edit the cell that has the focus, or the title (F2)</source>
        <translation>تحرير الخلية النشطة، أو العنوان (F2)</translation>
    </message>
    <message>
        <source>&amp;Edit event</source>
        <translation>تحرير الحدث</translation>
    </message>
    <message>
        <source>Edit t&amp;itle</source>
        <translation>تحرير العنوان</translation>
    </message>
    <message>
        <source>Give the event another title</source>
        <translation>وضع عنوان آخر للحدث</translation>
    </message>
    <message>
        <source>Edit &amp;date</source>
        <translation>تحرير التاريخ</translation>
    </message>
    <message>
        <source>Give the event another date</source>
        <translation>وضع تاريخ آخر للحدث</translation>
    </message>
    <message>
        <source>Choose who took part in the event</source>
        <translation>اختيار المشاركين في الحدث</translation>
    </message>
    <message>
        <source>Edit a&amp;ctors…</source>
        <translation>تحرير الأطراف…</translation>
    </message>
    <message>
        <source>Edit status</source>
        <translation>تحرير الحالة</translation>
    </message>
    <message>
        <source>Say how sure the event is</source>
        <translation>بيان مدى ثبوت الحدث</translation>
    </message>
    <message>
        <source>Show the event as the sources have it</source>
        <translation>عرض الحدث كما ورد في المصادر</translation>
    </message>
    <message>
        <source>Take &amp;back edits</source>
        <translation>إلغاء التعديلات</translation>
    </message>
    <message>
        <source>&amp;Merge events</source>
        <translation>دمج الأحداث</translation>
    </message>
    <message>
        <source>Make one event of those selected</source>
        <translation>جعل الأحداث المحددة حدثًا واحدًا</translation>
    </message>
    <message>
        <source>Take back a merging, or make one event for each article</source>
        <translation>إلغاء الدمج، أو جعل حدث لكل مقال</translation>
    </message>
    <message>
        <source>&amp;Split event</source>
        <translation>تقسيم الحدث</translation>
    </message>
    <message>
        <source>Tick the selected events and no others</source>
        <translation>إدراج الأحداث المحددة دون سواها</translation>
    </message>
    <message>
        <source>Tick &amp;only these</source>
        <translation>إدراج هذه فقط</translation>
    </message>
    <message>
        <source>Tick &amp;all shown</source>
        <translation>إدراج كل الظاهر</translation>
    </message>
    <message>
        <source>Tick every event that the search finds</source>
        <translation>إدراج كل حدث يعثر عليه البحث</translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation>استبعاد الكل</translation>
    </message>
    <message>
        <source>Untick every event</source>
        <translation>استبعاد كل الأحداث</translation>
    </message>
    <message>
        <source>Tick only as many events as the number says, as a brief would choose them from what is found</source>
        <translation>إدراج عدد الأحداث المحدّد دون سواها، كما يختارها الموجز مما عُثر عليه</translation>
    </message>
    <message>
        <source>Suggest &amp;again</source>
        <translation>اقتراح من جديد</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>اقتراح</translation>
    </message>
    <message>
        <source>List only the events of the brief, or all again</source>
        <translation>عرض أحداث الموجز وحدها، أو كلها من جديد</translation>
    </message>
    <message>
        <source>In the &amp;brief only, or all</source>
        <translation>أحداث الموجز وحدها أو كلها</translation>
    </message>
</context>
<context>
    <name>EventsDelegate</name>
    <message>
        <source>31 May 2025, May 2025, 2025, or 2025-05-01/2025-05-09; ~ after 2025-05 for about</source>
        <translation>31 May 2025 أو May 2025 أو 2025 أو 2025-05-01/2025-05-09؛ و~ بعد 2025-05 للتقريب</translation>
    </message>
    <message>
        <source>Status of the event</source>
        <translation>حالة الحدث</translation>
    </message>
    <message>
        <source>Date of the event</source>
        <translation>تاريخ الحدث</translation>
    </message>
    <message>
        <source>Title of the event</source>
        <translation>عنوان الحدث</translation>
    </message>
</context>
<context>
    <name>EventsList</name>
    <message>
        <source>Events</source>
        <translation>الأحداث</translation>
    </message>
</context>
<context>
    <name>EventsPane</name>
    <message>
        <source>Events</source>
        <translation>الأحداث</translation>
    </message>
    <message>
        <source>No events</source>
        <translation>لا أحداث</translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown</source>
        <translation>
            <numerusform>لا حدث معروض</numerusform>
            <numerusform>حدث واحد معروض</numerusform>
            <numerusform>حدثان معروضان</numerusform>
            <numerusform>%Ln أحداث معروضة</numerusform>
            <numerusform>%Ln حدثًا معروضًا</numerusform>
            <numerusform>%Ln حدث معروض</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in the brief</source>
        <translation>
            <numerusform>لا شيء في الموجز</numerusform>
            <numerusform>واحد في الموجز</numerusform>
            <numerusform>اثنان في الموجز</numerusform>
            <numerusform>%Ln في الموجز</numerusform>
            <numerusform>%Ln في الموجز</numerusform>
            <numerusform>%Ln في الموجز</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>لا شيء مفتوح</translation>
    </message>
    <message>
        <source>Tick events in All, or have the key events chosen.</source>
        <translation>حدّد أحداثًا من «الكل»، أو اطلب اختيار الأحداث الرئيسية.</translation>
    </message>
    <message>
        <source>Nothing is in the brief yet</source>
        <translation>لا شيء في الموجز بعد</translation>
    </message>
    <message>
        <source>No event fits</source>
        <translation>لا حدث يطابق</translation>
    </message>
    <message>
        <source>Change the words, or take a filter off.</source>
        <translation>غيّر الكلمات أو أزل تصفية.</translation>
    </message>
    <message>
        <source>Open articles, article data or a library (Ctrl+O), or drop files and folders here.</source>
        <translation>افتح مقالات أو بيانات مقالات أو مكتبة (Ctrl+O)، أو أفلت الملفات والمجلدات هنا.</translation>
    </message>
</context>
<context>
    <name>EvidencePane</name>
    <message>
        <source>Evidence</source>
        <translation>الشواهد</translation>
    </message>
    <message>
        <source>&amp;Previous passage</source>
        <translation>المقطع السابق</translation>
    </message>
    <message>
        <source>&amp;Next passage</source>
        <translation>المقطع التالي</translation>
    </message>
    <message>
        <source>&amp;Quote in own words</source>
        <translation>اقتباس في كلماتك</translation>
    </message>
    <message>
        <source>Put the passage, or what is marked, into your own words with its source</source>
        <translation>إدراج المقطع أو ما حُدّد منه في كلماتك مع مصدره</translation>
    </message>
    <message>
        <source>Choose an event</source>
        <translation>اختر حدثًا</translation>
    </message>
    <message>
        <source>The words it rests on are shown here.</source>
        <translation>هنا تظهر الكلمات التي يستند إليها.</translation>
    </message>
    <message>
        <source>Passage {number} of {count}</source>
        <translation>المقطع {number} من {count}</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>قراءة</translation>
    </message>
    <message>
        <source>Go through the passages that the event rests on</source>
        <translation>التنقل بين المقاطع التي يستند إليها الحدث</translation>
    </message>
</context>
<context>
    <name>EvidenceText</name>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>The passage: {words}</source>
        <translation>المقطع: ⁨{words}⁩</translation>
    </message>
</context>
<context>
    <name>ExportCommands</name>
    <message>
        <source>Export &amp;both</source>
        <translation>تصدير كليهما</translation>
    </message>
    <message>
        <source>Export usual for&amp;mats</source>
        <translation>تصدير الصيغ المعتادة</translation>
    </message>
    <message>
        <source>Export a&amp;gain</source>
        <translation>تصدير من جديد</translation>
    </message>
    <message>
        <source>Write the brief to a file of any name</source>
        <translation>كتابة الموجز في ملف بأي اسم</translation>
    </message>
    <message>
        <source>E&amp;xport as…</source>
        <translation>تصدير باسم…</translation>
    </message>
    <message>
        <source>Choose the folder that exports go to</source>
        <translation>اختيار المجلد الذي تُصدَّر إليه الملفات</translation>
    </message>
    <message>
        <source>Expor&amp;t folder…</source>
        <translation>مجلد التصدير…</translation>
    </message>
    <message>
        <source>Show the last export in its folder</source>
        <translation>إظهار آخر ملف مُصدَّر في مجلده</translation>
    </message>
    <message>
        <source>Show last export</source>
        <translation>إظهار آخر تصدير</translation>
    </message>
    <message>
        <source>Export the brief</source>
        <translation>تصدير الموجز</translation>
    </message>
    <message>
        <source>Where exports go</source>
        <translation>مجلد التصدير</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>جارٍ التصدير…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>اختيار مجلد…</translation>
    </message>
    <message>
        <source>Export as…</source>
        <translation>تصدير باسم…</translation>
    </message>
    <message>
        <source>Write {formats} into {folder}</source>
        <translation>كتابة {formats} في {folder}</translation>
    </message>
    <message>
        <source>{format} documents (*{ending})</source>
        <translation>مستندات {format} (*{ending})</translation>
    </message>
    <message>
        <source>Export {format}</source>
        <translation>تصدير {format}</translation>
    </message>
    <message>
        <source>Write the brief to the last folder: {formats}</source>
        <translation>كتابة الموجز في آخر مجلد: {formats}</translation>
    </message>
</context>
<context>
    <name>FacetTree</name>
    <message>
        <source>Themes, actors, kinds, status and publishers</source>
        <translation>الموضوعات والأطراف والأنواع والحالة والناشرون</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>لا أحداث</numerusform>
            <numerusform>حدث واحد</numerusform>
            <numerusform>حدثان</numerusform>
            <numerusform>%Ln أحداث</numerusform>
            <numerusform>%Ln حدثًا</numerusform>
            <numerusform>%Ln حدث</numerusform>
        </translation>
    </message>
    <message>
        <source>Show more…</source>
        <translation>عرض المزيد…</translation>
    </message>
</context>
<context>
    <name>Facets</name>
    <message>
        <source>Themes</source>
        <translation>الموضوعات</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>الأطراف</translation>
    </message>
    <message>
        <source>Kinds of event</source>
        <translation>أنواع الأحداث</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Publishers</source>
        <translation>الناشرون</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>موضوع</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>طرف</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>نوع</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>ناشر</translation>
    </message>
</context>
<context>
    <name>FacetsPane</name>
    <message>
        <source>Open articles to see their themes, actors and dates here.</source>
        <translation>افتح مقالات لترى هنا موضوعاتها وأطرافها وتواريخها.</translation>
    </message>
    <message>
        <source>Find a theme, an actor…</source>
        <translation>ابحث عن موضوع أو طرف…</translation>
    </message>
    <message>
        <source>Find among themes, actors and publishers</source>
        <translation>البحث في الموضوعات والأطراف والناشرين</translation>
    </message>
    <message>
        <source>Clear all choices</source>
        <translation>مسح كل الاختيارات</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>مسح</translation>
    </message>
    <message>
        <source>Show all events again</source>
        <translation>عرض كل الأحداث من جديد</translation>
    </message>
    <message>
        <source>&amp;Dates</source>
        <translation>التواريخ</translation>
    </message>
    <message>
        <source>Say from when to when the events are to be</source>
        <translation>تحديد الفترة التي تقع فيها الأحداث</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>First steps</source>
        <translation>الخطوات الأولى</translation>
    </message>
    <message>
        <source>Tick an event to have it in the brief, or take it out</source>
        <translation>ضع علامة على حدث ليدخل الموجز، أو أزلها</translation>
    </message>
    <message>
        <source>Choose an event, and read the words it rests on</source>
        <translation>اختر حدثًا واقرأ الكلمات التي يستند إليها</translation>
    </message>
    <message>
        <source>Export the brief</source>
        <translation>صدّر الموجز</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>FormChoice</name>
    <message>
        <source>Page</source>
        <translation>صفحة</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>موجز</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>كامل</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>Length of the brief</source>
        <translation>طول الموجز</translation>
    </message>
    <message>
        <source>One side</source>
        <translation>صفحة واحدة</translation>
    </message>
    <message>
        <source>Two sides</source>
        <translation>صفحتان</translation>
    </message>
    <message>
        <source>All events that hold, whatever the length</source>
        <translation>كل الأحداث الثابتة، مهما بلغ الطول</translation>
    </message>
    <message>
        <source>All that the sources say of the actor that the brief is about</source>
        <translation>كل ما تقوله المصادر عن الطرف الذي يتناوله الموجز</translation>
    </message>
    <message>
        <source>Change the length</source>
        <translation>تغيير الطول</translation>
    </message>
</context>
<context>
    <name>FrameCommands</name>
    <message>
        <source>&amp;Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Recent a&amp;rticles</source>
        <translation>المقالات الأخيرة</translation>
    </message>
    <message>
        <source>Re&amp;cent briefs</source>
        <translation>الموجزات الأخيرة</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>الأوامر…</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>اللوحة التالية</translation>
    </message>
    <message>
        <source>&amp;Pane before</source>
        <translation>اللوحة السابقة</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>اختصارات لوحة المفاتيح…</translation>
    </message>
    <message>
        <source>&amp;About briefgen…</source>
        <translation>حول briefgen…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;ملف</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;تحرير</translation>
    </message>
    <message>
        <source>C&amp;olours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <source>&amp;Brief</source>
        <translation>ال&amp;موجز</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ت&amp;عليمات</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>View</source>
        <translation>العرض</translation>
    </message>
    <message>
        <source>List</source>
        <translation>قائمة</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>خط زمني</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>كتابة</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>الموجز</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>Events over time</source>
        <translation>الأحداث عبر الزمن</translation>
    </message>
    <message>
        <source>No dated event</source>
        <translation>لا أحداث مؤرخة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>لا أحداث</numerusform>
            <numerusform>حدث واحد</numerusform>
            <numerusform>حدثان</numerusform>
            <numerusform>%Ln أحداث</numerusform>
            <numerusform>%Ln حدثًا</numerusform>
            <numerusform>%Ln حدث</numerusform>
        </translation>
    </message>
    <message>
        <source>from {start} to {end}</source>
        <translation>من {start} إلى {end}</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Agreement</source>
        <translation>اتفاق</translation>
    </message>
    <message>
        <source>Meeting or visit</source>
        <translation>اجتماع أو زيارة</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>تأييد</translation>
    </message>
    <message>
        <source>Cooperation</source>
        <translation>تعاون</translation>
    </message>
    <message>
        <source>Aid</source>
        <translation>مساعدات</translation>
    </message>
    <message>
        <source>Concession</source>
        <translation>تنازل</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>طلب</translation>
    </message>
    <message>
        <source>Accusation</source>
        <translation>اتهام</translation>
    </message>
    <message>
        <source>Refusal</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Threat</source>
        <translation>تهديد</translation>
    </message>
    <message>
        <source>Protest</source>
        <translation>احتجاج</translation>
    </message>
    <message>
        <source>Sanction</source>
        <translation>عقوبات</translation>
    </message>
    <message>
        <source>Mobilisation</source>
        <translation>تعبئة</translation>
    </message>
    <message>
        <source>Coercion</source>
        <translation>إكراه</translation>
    </message>
    <message>
        <source>Attack</source>
        <translation>هجوم</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>تعيين</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>تصريح</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>غير ذلك</translation>
    </message>
</context>
<context>
    <name>ListHead</name>
    <message>
        <source>All events shown are in the brief</source>
        <translation>كل الأحداث المعروضة في الموجز</translation>
    </message>
    <message>
        <source>Put all events shown into the brief, or take all out</source>
        <translation>إدراج كل الأحداث المعروضة في الموجز أو إخراجها كلها</translation>
    </message>
    <message>
        <source>Search events</source>
        <translation>البحث في الأحداث</translation>
    </message>
    <message>
        <source>Words or a &quot;phrase&quot; (Ctrl+F)</source>
        <translation>كلمات أو &quot;عبارة&quot; (Ctrl+F)</translation>
    </message>
    <message>
        <source>In brief</source>
        <translation>في الموجز</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>لا أحداث</numerusform>
            <numerusform>حدث واحد</numerusform>
            <numerusform>حدثان</numerusform>
            <numerusform>%Ln أحداث</numerusform>
            <numerusform>%Ln حدثًا</numerusform>
            <numerusform>%Ln حدث</numerusform>
        </translation>
    </message>
    <message>
        <source>Sources, dates and filters</source>
        <translation>المصادر والتواريخ وعوامل التصفية</translation>
    </message>
    <message>
        <source> events</source>
        <translation> حدثًا</translation>
    </message>
    <message>
        <source>Number of events to suggest</source>
        <translation>عدد الأحداث المقترحة</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>الأقدم أولًا</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>الأحدث أولًا</translation>
    </message>
    <message>
        <source>Best match first</source>
        <translation>الأقرب أولًا</translation>
    </message>
    <message>
        <source>Order and groups: {order}</source>
        <translation>الترتيب والمجموعات: {order}</translation>
    </message>
    <message>
        <source>Order and groups</source>
        <translation>الترتيب والمجموعات</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>⁨{first}⁩ و⁨{last}⁩</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Notices</source>
        <translation>التنبيهات</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Dismiss (Esc)</source>
        <translation>إغلاق (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read; all else is there:</source>
        <translation>
            <numerusform>قُرئت كل الملفات:</numerusform>
            <numerusform>تعذّرت قراءة ملف واحد، وما عداه متاح:</numerusform>
            <numerusform>تعذّرت قراءة ملفين، وما عداهما متاح:</numerusform>
            <numerusform>تعذّرت قراءة %Ln ملفات، وما عداها متاح:</numerusform>
            <numerusform>تعذّرت قراءة %Ln ملفًا، وما عداها متاح:</numerusform>
            <numerusform>تعذّرت قراءة %Ln ملف، وما عداها متاح:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>ولا أسطر أخرى</numerusform>
            <numerusform>وسطر آخر</numerusform>
            <numerusform>وسطران آخران</numerusform>
            <numerusform>و%Ln أسطر أخرى</numerusform>
            <numerusform>و%Ln سطرًا آخر</numerusform>
            <numerusform>و%Ln سطر آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all…</source>
        <translation>عرض الكل…</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>مشكلة</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>معلومة</translation>
    </message>
</context>
<context>
    <name>PageCounter</name>
    <message>
        <source>Updating…</source>
        <translation>جارٍ التحديث…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>لا صفحات</numerusform>
            <numerusform>صفحة واحدة</numerusform>
            <numerusform>صفحتان</numerusform>
            <numerusform>%Ln صفحات</numerusform>
            <numerusform>%Ln صفحة</numerusform>
            <numerusform>%Ln صفحة</numerusform>
        </translation>
    </message>
    <message>
        <source>{pages} + evidence</source>
        <translation>{pages} + الأدلة</translation>
    </message>
    <message numerus="yes">
        <source>{pages}, aimed at %Ln</source>
        <translation>
            <numerusform>{pages}، والمستهدف صفر</numerusform>
            <numerusform>{pages}، والمستهدف صفحة واحدة</numerusform>
            <numerusform>{pages}، والمستهدف صفحتان</numerusform>
            <numerusform>{pages}، والمستهدف %Ln صفحات</numerusform>
            <numerusform>{pages}، والمستهدف %Ln صفحة</numerusform>
            <numerusform>{pages}، والمستهدف %Ln صفحة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Pages of the brief</source>
        <translation>صفحات الموجز</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>Sources and c&amp;hoices</source>
        <translation>المصادر والاختيارات</translation>
    </message>
    <message>
        <source>&amp;Evidence</source>
        <translation>الشواهد</translation>
    </message>
    <message>
        <source>&amp;Brief</source>
        <translation>ال&amp;موجز</translation>
    </message>
    <message>
        <source>Show this pane, or hide it to have more room</source>
        <translation>إظهار هذه اللوحة، أو إخفاؤها لإتاحة مساحة أكبر</translation>
    </message>
</context>
<context>
    <name>Picking</name>
    <message>
        <source>Looking for all events…</source>
        <translation>جارٍ البحث عن كل الأحداث…</translation>
    </message>
    <message>
        <source>Choosing events…</source>
        <translation>جارٍ اختيار الأحداث…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) suggested and ticked; their tool tips say why. Undo brings the former ticks back.</source>
        <translation>
            <numerusform>لم يُقترح أي حدث. التراجع يعيد ما كان مدرجًا.</numerusform>
            <numerusform>اقتُرح حدث واحد وأُدرج، والسبب في تلميحه. التراجع يعيد ما كان مدرجًا.</numerusform>
            <numerusform>اقتُرح حدثان وأُدرجا، والسبب في تلميحيهما. التراجع يعيد ما كان مدرجًا.</numerusform>
            <numerusform>اقتُرحت %Ln أحداث وأُدرجت، والسبب في تلميحاتها. التراجع يعيد ما كان مدرجًا.</numerusform>
            <numerusform>اقتُرح %Ln حدثًا وأُدرجت، والسبب في تلميحاتها. التراجع يعيد ما كان مدرجًا.</numerusform>
            <numerusform>اقتُرح %Ln حدث وأُدرجت، والسبب في تلميحاتها. التراجع يعيد ما كان مدرجًا.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewCommands</name>
    <message>
        <source>Make the pages as wide as the pane</source>
        <translation>جعل الصفحات بعرض اللوحة</translation>
    </message>
    <message>
        <source>Go through the events as the brief tells of them</source>
        <translation>التنقل بين الأحداث بحسب ورودها في الموجز</translation>
    </message>
    <message>
        <source>Make the pages larger</source>
        <translation>تكبير الصفحات</translation>
    </message>
    <message>
        <source>Make the pages smaller</source>
        <translation>تصغير الصفحات</translation>
    </message>
    <message>
        <source>Turn to the next page</source>
        <translation>الانتقال إلى الصفحة التالية</translation>
    </message>
    <message>
        <source>Turn to the page before</source>
        <translation>الانتقال إلى الصفحة السابقة</translation>
    </message>
    <message>
        <source>&amp;Larger pages</source>
        <translation>تكبير الصفحات</translation>
    </message>
    <message>
        <source>&amp;Smaller pages</source>
        <translation>تصغير الصفحات</translation>
    </message>
    <message>
        <source>Pages as &amp;wide as the pane</source>
        <translation>الصفحات بعرض اللوحة</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>الصفحة التالية</translation>
    </message>
    <message>
        <source>&amp;Previous page</source>
        <translation>الصفحة السابقة</translation>
    </message>
    <message>
        <source>Next &amp;event of the brief</source>
        <translation>الحدث التالي في الموجز</translation>
    </message>
    <message>
        <source>P&amp;revious event of the brief</source>
        <translation>الحدث السابق في الموجز</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Open articles to begin.</source>
        <translation>افتح مقالات لتبدأ.</translation>
    </message>
    <message>
        <source>These pages show the brief before the last change. With it there is no preview: {why}</source>
        <translation>تعرض هذه الصفحات الموجز قبل التعديل الأخير، إذ تعذّرت المعاينة بعده: ⁨{why}⁩</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>الصفحة {page} من {pages}</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>المعاينة</translation>
    </message>
    <message>
        <source>Tick an event, and the brief appears here.</source>
        <translation>حدّد حدثًا يظهر الموجز هنا.</translation>
    </message>
    <message>
        <source>No pages yet</source>
        <translation>لا صفحات بعد</translation>
    </message>
    <message>
        <source>There is no preview</source>
        <translation>لا معاينة</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Call off what is under way</source>
        <translation>إيقاف ما يجري تنفيذه</translation>
    </message>
</context>
<context>
    <name>PromoteEditsCommand</name>
    <message>
        <source>&amp;Keep edits in the library</source>
        <translation>حفظ التعديلات في المكتبة</translation>
    </message>
    <message>
        <source>Make your edits of events those of the library, for all briefs and everybody who uses it</source>
        <translation>اعتماد تعديلاتك على الأحداث في المكتبة لجميع الموجزات ولكل من يستخدمها</translation>
    </message>
    <message>
        <source>Keep edits</source>
        <translation>حفظ التعديلات</translation>
    </message>
</context>
<context>
    <name>PullCommands</name>
    <message>
        <source>Take edits back…</source>
        <translation>استعادة التعديلات…</translation>
    </message>
    <message>
        <source>Take what was edited in the .docx or .odt of this brief; dropping it on the window does the same</source>
        <translation>أخذ ما عُدّل في ملف ‎.docx أو ‎.odt لهذا الموجز؛ وإفلات الملف على النافذة يفعل ذلك أيضًا</translation>
    </message>
    <message>
        <source>Briefs ({patterns})</source>
        <translation>الموجزات ({patterns})</translation>
    </message>
    <message>
        <source>Take edits back</source>
        <translation>استعادة التعديلات</translation>
    </message>
    <message>
        <source>Take edits from {file}</source>
        <translation>أخذ التعديلات من {file}</translation>
    </message>
    <message>
        <source>{file}: nothing was edited</source>
        <translation>{file}: لم يُعدَّل شيء</translation>
    </message>
    <message numerus="yes">
        <source>%Ln edit(s) taken</source>
        <translation>
            <numerusform>لم يؤخذ أي تعديل</numerusform>
            <numerusform>أُخذ تعديل واحد</numerusform>
            <numerusform>أُخذ تعديلان</numerusform>
            <numerusform>أُخذت %Ln تعديلات</numerusform>
            <numerusform>أُخذ %Ln تعديلًا</numerusform>
            <numerusform>أُخذ %Ln تعديل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edit(s) not taken, of words that are not the author’s:</source>
        <translation>
            <numerusform>لم يُترك أي تعديل</numerusform>
            <numerusform>تعديل واحد لم يؤخذ، لأن الكلمات ليست كلمات الكاتب:</numerusform>
            <numerusform>تعديلان لم يؤخذا، لأن الكلمات ليست كلمات الكاتب:</numerusform>
            <numerusform>%Ln تعديلات لم تؤخذ، لأن الكلمات ليست كلمات الكاتب:</numerusform>
            <numerusform>%Ln تعديلًا لم يؤخذ، لأن الكلمات ليست كلمات الكاتب:</numerusform>
            <numerusform>%Ln تعديل لم يؤخذ، لأن الكلمات ليست كلمات الكاتب:</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>اختيار ملف آخر…</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>&amp;Clear this list</source>
        <translation>مسح هذه القائمة</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>briefgen ended before “{name}” was saved. It can be had back as it was on {moment}.</source>
        <translation>أُغلق briefgen قبل حفظ «⁨{name}⁩». يمكن استعادته كما كان في {moment}.</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>استعادة</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>تجاهل</translation>
    </message>
    <message>
        <source>New brief</source>
        <translation>موجز جديد</translation>
    </message>
    <message>
        <source>Save brief</source>
        <translation>حفظ الموجز</translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>on</source>
        <translation>مفعّل</translation>
    </message>
    <message>
        <source>off</source>
        <translation>معطّل</translation>
    </message>
</context>
<context>
    <name>SectionOutline</name>
    <message>
        <source>Sections of the brief</source>
        <translation>أقسام الموجز</translation>
    </message>
    <message>
        <source>Move the current section of the brief towards its beginning</source>
        <translation>نقل القسم الحالي نحو بداية الموجز</translation>
    </message>
    <message>
        <source>Move section &amp;up</source>
        <translation>نقل القسم إلى أعلى</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>أعلى</translation>
    </message>
    <message>
        <source>Move the current section of the brief towards its end</source>
        <translation>نقل القسم الحالي نحو نهاية الموجز</translation>
    </message>
    <message>
        <source>Move section &amp;down</source>
        <translation>نقل القسم إلى أسفل</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>أسفل</translation>
    </message>
    <message>
        <source>Put the current section into the brief, or leave it out (Space)</source>
        <translation>إدراج القسم الحالي في الموجز أو استبعاده (Space)</translation>
    </message>
    <message>
        <source>&amp;Switch section on or off</source>
        <translation>إدراج القسم أو استبعاده</translation>
    </message>
    <message>
        <source>All sections again, in the order that briefs have without a choice</source>
        <translation>كل الأقسام من جديد بترتيبها المعتاد</translation>
    </message>
    <message>
        <source>&amp;All sections in their order</source>
        <translation>كل الأقسام بترتيبها</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>استعادة</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>لم يُعثر على شيء</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>لا كلمات</numerusform>
            <numerusform>كلمة واحدة</numerusform>
            <numerusform>كلمتان</numerusform>
            <numerusform>%Ln كلمات</numerusform>
            <numerusform>%Ln كلمة</numerusform>
            <numerusform>%Ln كلمة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s)</source>
        <translation>
            <numerusform>لا نقاط</numerusform>
            <numerusform>نقطة واحدة</numerusform>
            <numerusform>نقطتان</numerusform>
            <numerusform>%Ln نقاط</numerusform>
            <numerusform>%Ln نقطة</numerusform>
            <numerusform>%Ln نقطة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln date(s)</source>
        <translation>
            <numerusform>لا تواريخ</numerusform>
            <numerusform>تاريخ واحد</numerusform>
            <numerusform>تاريخان</numerusform>
            <numerusform>%Ln تواريخ</numerusform>
            <numerusform>%Ln تاريخًا</numerusform>
            <numerusform>%Ln تاريخ</numerusform>
        </translation>
    </message>
    <message>
        <source>Bottom line and recommendations</source>
        <translation>الخلاصة والتوصيات</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>الملخص</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>الخط الزمني</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>الأطراف</translation>
    </message>
    <message>
        <source>How solid is this?</source>
        <translation>ما مدى متانة هذا؟</translation>
    </message>
    <message>
        <source>Points in dispute</source>
        <translation>نقاط الخلاف</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>أسئلة مفتوحة</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>The evidence</source>
        <translation>الأدلة</translation>
    </message>
    <message>
        <source>Move section</source>
        <translation>نقل قسم</translation>
    </message>
    <message>
        <source>nothing written</source>
        <translation>لم يُكتب شيء</translation>
    </message>
    <message>
        <source>{shown} of {every}</source>
        <translation>{shown} من {every}</translation>
    </message>
    <message>
        <source>Put section into the brief</source>
        <translation>إدراج قسم في الموجز</translation>
    </message>
    <message>
        <source>Leave section out</source>
        <translation>استبعاد قسم</translation>
    </message>
    <message>
        <source>All sections</source>
        <translation>كل الأقسام</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keys – briefgen</source>
        <translation>اختصارات لوحة المفاتيح – briefgen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>الأمر</translation>
    </message>
</context>
<context>
    <name>Source</name>
    <message>
        <source>publisher not stated</source>
        <translation>الناشر غير مذكور</translation>
    </message>
    <message>
        <source>no title</source>
        <translation>بلا عنوان</translation>
    </message>
    <message>
        <source>date not stated</source>
        <translation>التاريخ غير مذكور</translation>
    </message>
</context>
<context>
    <name>SourceCommands</name>
    <message>
        <source>Open articles or article data in place of what is open</source>
        <translation>فتح مقالات أو بيانات مقالات بدلًا من المفتوح</translation>
    </message>
    <message>
        <source>&amp;Open files…</source>
        <translation>فتح ملفات…</translation>
    </message>
    <message>
        <source>Open all articles of a folder</source>
        <translation>فتح كل المقالات في مجلد</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>فتح مجلد…</translation>
    </message>
    <message>
        <source>Open a library of articles</source>
        <translation>فتح مكتبة مقالات</translation>
    </message>
    <message>
        <source>Open &amp;library…</source>
        <translation>فتح مكتبة…</translation>
    </message>
    <message>
        <source>Make a library, to which articles can be added</source>
        <translation>إنشاء مكتبة يمكن إضافة مقالات إليها</translation>
    </message>
    <message>
        <source>New library…</source>
        <translation>مكتبة جديدة…</translation>
    </message>
    <message>
        <source>Close what is open, and go to the first page</source>
        <translation>إغلاق المفتوح والعودة إلى الصفحة الأولى</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Add articles to those that are open, or import them into the open library</source>
        <translation>إضافة مقالات إلى المفتوح منها، أو استيرادها إلى المكتبة المفتوحة</translation>
    </message>
    <message>
        <source>Add fil&amp;es…</source>
        <translation>إضافة ملفات…</translation>
    </message>
    <message>
        <source>Add all articles of a folder</source>
        <translation>إضافة كل المقالات في مجلد</translation>
    </message>
    <message>
        <source>Add fol&amp;der…</source>
        <translation>إضافة مجلد…</translation>
    </message>
    <message>
        <source>Open articles</source>
        <translation>فتح مقالات</translation>
    </message>
    <message>
        <source>Libraries ({endings})</source>
        <translation>مكتبات ({endings})</translation>
    </message>
    <message>
        <source>Open a library</source>
        <translation>فتح مكتبة</translation>
    </message>
    <message>
        <source>library</source>
        <translation>مكتبة</translation>
    </message>
    <message>
        <source>New library</source>
        <translation>مكتبة جديدة</translation>
    </message>
    <message>
        <source>Open a folder of articles</source>
        <translation>فتح مجلد مقالات</translation>
    </message>
    <message>
        <source>Add articles</source>
        <translation>إضافة مقالات</translation>
    </message>
    <message>
        <source>Add a folder of articles</source>
        <translation>إضافة مجلد مقالات</translation>
    </message>
    <message>
        <source>Articles, article data and libraries ({endings})</source>
        <translation>مقالات وبيانات مقالات ومكتبات ({endings})</translation>
    </message>
</context>
<context>
    <name>SourceNews</name>
    <message>
        <source>{library} is not there any more: it was moved, renamed or deleted. Nothing can be saved in it.</source>
        <translation>لم تعد {library} موجودة: نُقلت أو غُيّر اسمها أو حُذفت. لا يمكن حفظ شيء فيها.</translation>
    </message>
    <message>
        <source>Open a library…</source>
        <translation>فتح مكتبة…</translation>
    </message>
    <message>
        <source>{source} is taken out</source>
        <translation>أُخرج {source}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) taken out again</source>
        <translation>
            <numerusform>لم يُخرج أي مقال</numerusform>
            <numerusform>أُخرج مقال واحد من جديد</numerusform>
            <numerusform>أُخرج مقالان من جديد</numerusform>
            <numerusform>أُخرجت %Ln مقالات من جديد</numerusform>
            <numerusform>أُخرج %Ln مقالًا من جديد</numerusform>
            <numerusform>أُخرج %Ln مقال من جديد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) added</source>
        <translation>
            <numerusform>لم يُضف أي مقال</numerusform>
            <numerusform>أُضيف مقال واحد</numerusform>
            <numerusform>أُضيف مقالان</numerusform>
            <numerusform>أُضيفت %Ln مقالات</numerusform>
            <numerusform>أُضيف %Ln مقالًا</numerusform>
            <numerusform>أُضيف %Ln مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already there</source>
        <translation>
            <numerusform>لا شيء كان موجودًا</numerusform>
            <numerusform>واحد موجود من قبل</numerusform>
            <numerusform>اثنان موجودان من قبل</numerusform>
            <numerusform>%Ln موجودة من قبل</numerusform>
            <numerusform>%Ln موجودًا من قبل</numerusform>
            <numerusform>%Ln موجود من قبل</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourcesPane</name>
    <message>
        <source>Take a source out</source>
        <translation>إخراج مصدر</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>لا شيء مفتوح</translation>
    </message>
    <message>
        <source>Drop articles, folders or a library here.</source>
        <translation>أفلت هنا مقالات أو مجلدات أو مكتبة.</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>مكتبة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>لا مصادر</numerusform>
            <numerusform>مصدر واحد</numerusform>
            <numerusform>مصدران</numerusform>
            <numerusform>%Ln مصادر</numerusform>
            <numerusform>%Ln مصدرًا</numerusform>
            <numerusform>%Ln مصدر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>لا أحداث</numerusform>
            <numerusform>حدث واحد</numerusform>
            <numerusform>حدثان</numerusform>
            <numerusform>%Ln أحداث</numerusform>
            <numerusform>%Ln حدثًا</numerusform>
            <numerusform>%Ln حدث</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>ولا شيء غيرها</numerusform>
            <numerusform>ومصدر آخر</numerusform>
            <numerusform>ومصدران آخران</numerusform>
            <numerusform>و%Ln مصادر أخرى</numerusform>
            <numerusform>و%Ln مصدرًا آخر</numerusform>
            <numerusform>و%Ln مصدر آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>Take {source} out</source>
        <translation>إخراج {source}</translation>
    </message>
</context>
<context>
    <name>SpecCommands</name>
    <message>
        <source>&amp;New brief</source>
        <translation>موجز جديد</translation>
    </message>
    <message>
        <source>Open br&amp;ief…</source>
        <translation>فتح موجز…</translation>
    </message>
    <message>
        <source>Open a saved brief</source>
        <translation>فتح موجز محفوظ</translation>
    </message>
    <message>
        <source>Save what the brief is to be, and where its articles are</source>
        <translation>حفظ مواصفات الموجز وموضع مقالاته</translation>
    </message>
    <message>
        <source>&amp;Save brief</source>
        <translation>حفظ الموجز</translation>
    </message>
    <message>
        <source>Save the brief under another name</source>
        <translation>حفظ الموجز باسم آخر</translation>
    </message>
    <message>
        <source>Save brief &amp;as…</source>
        <translation>حفظ الموجز باسم…</translation>
    </message>
    <message>
        <source>Unsaved changes – briefgen</source>
        <translation>تعديلات غير محفوظة – briefgen</translation>
    </message>
    <message>
        <source>Save the changes to this brief?</source>
        <translation>هل تريد حفظ التعديلات على هذا الموجز؟</translation>
    </message>
    <message>
        <source>Without saving, what was ticked, edited and written is lost.</source>
        <translation>من دون الحفظ تضيع اختياراتك وتعديلاتك وما كتبته.</translation>
    </message>
    <message>
        <source>Briefs (*{ending});;TOML files (*.toml)</source>
        <translation>موجزات (*{ending});;ملفات TOML (*.toml)</translation>
    </message>
    <message>
        <source>Open a brief</source>
        <translation>فتح موجز</translation>
    </message>
    <message>
        <source>Briefs (*{ending})</source>
        <translation>موجزات (*{ending})</translation>
    </message>
    <message>
        <source>Save the brief</source>
        <translation>حفظ الموجز</translation>
    </message>
    <message>
        <source>Open another brief…</source>
        <translation>فتح موجز آخر…</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>حفظ في موضع آخر…</translation>
    </message>
</context>
<context>
    <name>SpellText</name>
    <message>
        <source>Looking for other spellings…</source>
        <translation>جارٍ البحث عن تهجئات أخرى…</translation>
    </message>
    <message>
        <source>&amp;Add to my words</source>
        <translation>إضافة إلى قاموسي</translation>
    </message>
    <message>
        <source>No other spelling found</source>
        <translation>لا توجد تهجئة أخرى</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Make a policy brief of your articles</source>
        <translation>حوّل مقالاتك إلى موجز سياسات</translation>
    </message>
    <message>
        <source>Every line of it names the source and the words that say it.</source>
        <translation>كل سطر فيه يسمّي المصدر والكلمات التي تقوله.</translation>
    </message>
    <message>
        <source>Text, web pages, PDF, Word, e-mail, article data. Nothing leaves this computer.</source>
        <translation>نصوص وصفحات ويب وPDF وWord وبريد وبيانات مقالات. لا يغادر شيء هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Saved briefs</source>
        <translation>الموجزات المحفوظة</translation>
    </message>
    <message>
        <source>Open before</source>
        <translation>فُتح سابقًا</translation>
    </message>
    <message>
        <source>Look at the example</source>
        <translation>عرض المثال</translation>
    </message>
    <message>
        <source>Drop articles or folders here</source>
        <translation>أفلت المقالات أو المجلدات هنا</translation>
    </message>
    <message>
        <source>One news article, its events, and the brief made of them</source>
        <translation>مقال إخباري واحد، وأحداثه، والموجز المعدّ منها</translation>
    </message>
</context>
<context>
    <name>StatementItem</name>
    <message>
        <source>Not known:</source>
        <translation>غير معروف:</translation>
    </message>
    <message>
        <source>In dispute:</source>
        <translation>محل خلاف:</translation>
    </message>
    <message>
        <source>Announced:</source>
        <translation>معلن:</translation>
    </message>
    <message>
        <source>No date given:</source>
        <translation>بلا تاريخ:</translation>
    </message>
</context>
<context>
    <name>StatementList</name>
    <message>
        <source>Statements and open questions of the article</source>
        <translation>تصريحات المقال وأسئلته المفتوحة</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Reported</source>
        <translation>مذكور</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>مزعوم</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>محل خلاف</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>مخطط له</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>منفي</translation>
    </message>
</context>
<context>
    <name>StyleBox</name>
    <message>
        <source>Choose a style file…</source>
        <translation>اختيار ملف نمط…</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>رسمي</translation>
    </message>
    <message>
        <source>Coloured band</source>
        <translation>شريط ملون</translation>
    </message>
</context>
<context>
    <name>StyleField</name>
    <message>
        <source>Styles (*.toml)</source>
        <translation>أنماط (*.toml)</translation>
    </message>
    <message>
        <source>Choose a style file</source>
        <translation>اختيار ملف نمط</translation>
    </message>
    <message>
        <source>The style was not taken. {why}</source>
        <translation>لم يُعتمد النمط. ⁨{why}⁩</translation>
    </message>
</context>
<context>
    <name>TimelinePane</name>
    <message>
        <source>Load more</source>
        <translation>تحميل المزيد</translation>
    </message>
    <message>
        <source>Load more events</source>
        <translation>تحميل مزيد من الأحداث</translation>
    </message>
    <message>
        <source>Zoom out (Ctrl+minus)</source>
        <translation>تصغير (Ctrl+minus)</translation>
    </message>
    <message>
        <source>Zoom in (Ctrl+plus)</source>
        <translation>تكبير (Ctrl+plus)</translation>
    </message>
    <message>
        <source>A square is an event; filled, it is in the brief.</source>
        <translation>المربع حدث؛ والمملوء منه في الموجز.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) without a date are only in the list.</source>
        <translation>
            <numerusform>كل الأحداث مؤرخة.</numerusform>
            <numerusform>حدث واحد بلا تاريخ لا يظهر إلا في القائمة.</numerusform>
            <numerusform>حدثان بلا تاريخ لا يظهران إلا في القائمة.</numerusform>
            <numerusform>%Ln أحداث بلا تاريخ لا تظهر إلا في القائمة.</numerusform>
            <numerusform>%Ln حدثًا بلا تاريخ لا تظهر إلا في القائمة.</numerusform>
            <numerusform>%Ln حدث بلا تاريخ لا تظهر إلا في القائمة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all (Ctrl+0)</source>
        <translation>عرض الكل (Ctrl+0)</translation>
    </message>
    <message>
        <source>Whole period</source>
        <translation>الفترة كلها</translation>
    </message>
    <message>
        <source>{loaded} of {total} events are loaded.</source>
        <translation>الأحداث المحمّلة: {loaded} من {total}.</translation>
    </message>
    <message>
        <source>in the brief</source>
        <translation>مدرج في الموجز</translation>
    </message>
    <message>
        <source>not in the brief</source>
        <translation>غير مدرج في الموجز</translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>لا مصادر</numerusform>
            <numerusform>مصدر واحد</numerusform>
            <numerusform>مصدران</numerusform>
            <numerusform>%Ln مصادر</numerusform>
            <numerusform>%Ln مصدرًا</numerusform>
            <numerusform>%Ln مصدر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline of events</source>
        <translation>الخط الزمني للأحداث</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) begin here; click to come closer</source>
        <translation>
            <numerusform>لا حدث يبدأ هنا؛ انقر للاقتراب</numerusform>
            <numerusform>حدث واحد يبدأ هنا؛ انقر للاقتراب</numerusform>
            <numerusform>حدثان يبدآن هنا؛ انقر للاقتراب</numerusform>
            <numerusform>%Ln أحداث تبدأ هنا؛ انقر للاقتراب</numerusform>
            <numerusform>%Ln حدثًا تبدأ هنا؛ انقر للاقتراب</numerusform>
            <numerusform>%Ln حدث تبدأ هنا؛ انقر للاقتراب</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Message</source>
        <translation>رسالة</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>إظهار في المجلد</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Dismiss (Esc)</source>
        <translation>إغلاق (Esc)</translation>
    </message>
    <message>
        <source>Exported {files}</source>
        <translation>تم تصدير {files}</translation>
    </message>
</context>
<context>
    <name>VerdictList</name>
    <message>
        <source>Backed</source>
        <translation>مسنود</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>للمحلل</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>متغيّر</translation>
    </message>
    <message>
        <source>Unbacked</source>
        <translation>غير مسنود</translation>
    </message>
    <message>
        <source>Lines of the brief</source>
        <translation>أسطر الموجز</translation>
    </message>
</context>
<context>
    <name>ViewCommands</name>
    <message>
        <source>Make the letters larger</source>
        <translation>تكبير الخط</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>تكبير</translation>
    </message>
    <message>
        <source>Make the letters smaller</source>
        <translation>تصغير الخط</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>تصغير</translation>
    </message>
    <message>
        <source>Letters of the usual size</source>
        <translation>الخط بحجمه المعتاد</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>الحجم المعتاد</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>كما في النظام</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Colours of the window</source>
        <translation>ألوان النافذة</translation>
    </message>
    <message>
        <source>Language of the window, from the next start</source>
        <translation>لغة النافذة، بدءًا من التشغيل المقبل</translation>
    </message>
    <message>
        <source>Fill the screen, or stop it</source>
        <translation>ملء الشاشة، أو إنهاؤه</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>ملء الشاشة</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Opening…</source>
        <translation>جارٍ الفتح…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>جارٍ الاستيراد…</translation>
    </message>
    <message>
        <source>Taking out…</source>
        <translation>جارٍ الإخراج…</translation>
    </message>
    <message numerus="yes">
        <source>Tick %Ln event(s)</source>
        <translation>
            <numerusform>إدراج الأحداث</numerusform>
            <numerusform>إدراج حدث واحد</numerusform>
            <numerusform>إدراج حدثين</numerusform>
            <numerusform>إدراج %Ln أحداث</numerusform>
            <numerusform>إدراج %Ln حدثًا</numerusform>
            <numerusform>إدراج %Ln حدث</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Untick %Ln event(s)</source>
        <translation>
            <numerusform>استبعاد الأحداث</numerusform>
            <numerusform>استبعاد حدث واحد</numerusform>
            <numerusform>استبعاد حدثين</numerusform>
            <numerusform>استبعاد %Ln أحداث</numerusform>
            <numerusform>استبعاد %Ln حدثًا</numerusform>
            <numerusform>استبعاد %Ln حدث</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tick only %Ln event(s)</source>
        <translation>
            <numerusform>استبعاد كل الأحداث</numerusform>
            <numerusform>إدراج حدث واحد فقط</numerusform>
            <numerusform>إدراج حدثين فقط</numerusform>
            <numerusform>إدراج %Ln أحداث فقط</numerusform>
            <numerusform>إدراج %Ln حدثًا فقط</numerusform>
            <numerusform>إدراج %Ln حدث فقط</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit event</source>
        <translation>تحرير حدث</translation>
    </message>
    <message>
        <source>Merge events</source>
        <translation>دمج أحداث</translation>
    </message>
    <message>
        <source>Split event</source>
        <translation>تقسيم حدث</translation>
    </message>
</context>
<context>
    <name>WritingSheet</name>
    <message>
        <source>Own words</source>
        <translation>كلماتك</translation>
    </message>
    <message>
        <source>Your own words: the brief marks them as the author’s.</source>
        <translation>كلماتك أنت: يميّزها الموجز بأنها للكاتب.</translation>
    </message>
    <message>
        <source>Bottom line</source>
        <translation>الخلاصة</translation>
    </message>
    <message>
        <source>What should the reader take away?</source>
        <translation>ما الذي ينبغي أن يخرج به القارئ؟</translation>
    </message>
    <message>
        <source>Write the bottom line</source>
        <translation>كتابة الخلاصة</translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation>التوصيات</translation>
    </message>
    <message>
        <source>One to a paragraph; Enter starts the next</source>
        <translation>واحدة في كل فقرة، ويبدأ مفتاح الإدخال التالية</translation>
    </message>
    <message>
        <source>Printed after those that the sources leave open, as raised by the author</source>
        <translation>تُطبع بعد ما تتركه المصادر مفتوحًا، بوصفها أسئلة الكاتب</translation>
    </message>
    <message>
        <source>Write recommendations</source>
        <translation>كتابة التوصيات</translation>
    </message>
    <message>
        <source>Write the next recommendation</source>
        <translation>كتابة التوصية التالية</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>الأسئلة</translation>
    </message>
    <message>
        <source>Write questions</source>
        <translation>كتابة الأسئلة</translation>
    </message>
    <message>
        <source>Write the next question</source>
        <translation>كتابة السؤال التالي</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Change of “{field}”</source>
        <translation>تغيير «{field}»</translation>
    </message>
    <message>
        <source>Left empty, the title names place and matter</source>
        <translation>إن تُرك فارغًا سمّى العنوان المكان والمسألة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>لا كلمات</numerusform>
            <numerusform>كلمة واحدة</numerusform>
            <numerusform>كلمتان</numerusform>
            <numerusform>%Ln كلمات</numerusform>
            <numerusform>%Ln كلمة</numerusform>
            <numerusform>%Ln كلمة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ZoomBox</name>
    <message>
        <source>Size of the pages</source>
        <translation>حجم الصفحات</translation>
    </message>
    <message>
        <source>Size of the pages (Ctrl and the wheel)</source>
        <translation>حجم الصفحات (Ctrl مع عجلة الفأرة)</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>ملاءمة العرض</translation>
    </message>
</context>
</TS>
